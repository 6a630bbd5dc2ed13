import type { Knowledge } from '@stet/corpus';
import { isWords } from '@stet/shared';
import type { CheckedDraft, CheckOptions, DraftFormat, JudgedClaim, TextChange } from './api.js';
import type { DatedThing } from './mentions/dated-things.js';
import { DraftParser, type ParsedDraft } from './draft/parse-draft.js';
import { reportFindings, type PlacedRuling } from './findings/report-findings.js';
import type { Judgement } from './judgement.js';
import type { PassageReading } from './reading/judge-passage.js';
import { Reader } from './reading/reader.js';
import type { Judged, PlacedClaim } from './rules/rule.js';
import { runDraftRules } from './rules/run-rules.js';

/** A draft that is being written: keeps what it has read, so that a change costs what it touches. */
export class DraftSession {
  readonly #parser: DraftParser;
  readonly #reader = new Reader();
  #text: string;
  #knowledge: Knowledge;
  #options: CheckOptions;
  #judgement: Judgement | undefined;
  #checked: CheckedDraft | undefined;

  constructor(
    text: string,
    readonly format: DraftFormat,
    knowledge: Knowledge,
    options: CheckOptions,
  ) {
    this.#text = text;
    this.#knowledge = knowledge;
    this.#options = options;
    this.#parser = new DraftParser(format);
  }

  get text(): string {
    return this.#text;
  }

  /** Applies changes one after another, each in the text that the one before left. */
  change(changes: readonly TextChange[]): void {
    for (const { start, end, text } of changes) this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#parser.change(changes);
    this.#checked = undefined;
  }

  /** Judges by another corpus or other options from now on. */
  configure(knowledge: Knowledge, options: CheckOptions): void {
    this.#knowledge = knowledge;
    this.#options = options;
    this.#judgement = undefined;
    this.#checked = undefined;
  }

  /** The draft as read and judged; the same object until something changes. */
  check(): CheckedDraft {
    this.#checked ??= this.#check();
    return this.#checked;
  }

  #check(): CheckedDraft {
    const parsed = this.#parser.parse(this.#text);
    const judgement = this.#judgementFor(parsed.date ?? this.#reader.datelineOf(parsed.passages, this.#knowledge));
    const sourceOf = ({ start, passage }: ParsedDraft['passages'][number]): string =>
      this.#text.slice(start, start + passage.length);
    const readings = this.#reader.read(parsed.passages, sourceOf, judgement);
    return this.#assemble(parsed, readings, judgement);
  }

  /** One object for as long as corpus, options and date stay: the reader keeps what it judged by its identity. */
  #judgementFor(draftDate: string | undefined): Judgement {
    if (!this.#judgement || this.#judgement.draftDate !== draftDate || this.#judgement.knowledge !== this.#knowledge)
      this.#judgement = {
        knowledge: this.#knowledge,
        asOf: draftDate ?? this.#options.asOf,
        draftDate,
        levels: this.#options.rules ?? {},
        format: this.format,
        onFailure: this.#options.onRuleFailure ?? (() => undefined),
      };
    return this.#judgement;
  }

  #assemble(parsed: ParsedDraft, readings: readonly PassageReading[], judgement: Judgement): CheckedDraft {
    const placed: PlacedClaim[] = [];
    const claims: JudgedClaim[] = [];
    const rulings: PlacedRuling[] = [];
    const datedThings: DatedThing[] = [];
    let words = 0;
    readings.forEach((reading, index) => {
      const at = parsed.passages[index]?.start ?? 0;
      words += reading.words;
      for (const thing of reading.datedThings)
        datedThings.push({ ...thing, start: thing.start + at, end: thing.end + at });
      reading.judged.forEach((judged, claimIndex) => {
        const id = `c${claims.length + 1}`;
        placed.push({ ...judged, at, index: claims.length });
        claims.push(toJudgedClaim(judged, id, at));
        for (const ruling of reading.rulings[claimIndex] ?? []) rulings.push({ ruling, at, claim: id });
      });
    });
    const { knowledge, asOf, draftDate, levels, format, onFailure } = judgement;
    const context = { knowledge, asOf, draftDate, format, datedThings };
    for (const ruling of runDraftRules(placed, context, levels, onFailure))
      rulings.push({
        ruling,
        at: 0,
        claim: ruling.remark.claim === undefined ? undefined : claims[ruling.remark.claim]?.id,
      });
    const { findings, standing, withheld } = reportFindings({
      text: this.#text,
      format,
      passages: parsed.passages,
      rulings,
      claims,
      decisions: this.#options.decisions ?? [],
      knowledge,
      levels,
      maxFindings: this.#options.maxFindings ?? Infinity,
      onFailure,
    });
    return { text: this.#text, words, asOf, claims, findings, standing, withheld };
  }
}

function toJudgedClaim({ claim, verdict }: Judged, id: string, at: number): JudgedClaim {
  const { start, end, text, kind, subject, attribute, qualifiers, value, approx, modality, inQuotation, trace } = claim;
  return {
    id,
    start: start + at,
    end: end + at,
    text,
    kind,
    subject: { name: subject.name, ...(subject.id === undefined ? {} : { id: subject.id }) },
    attribute,
    qualifiers,
    value: isWords(value) ? { ...value, medium: value.medium ?? null } : value,
    approx,
    modality,
    inQuotation,
    verdict: verdict.verdict,
    reason: verdict.reason,
    establishment: verdict.establishment,
    whose: verdict.whose,
    explanation: [...trace, `verdict: ${verdict.because}`],
  };
}

export const checkDraft = (
  text: string,
  format: DraftFormat,
  knowledge: Knowledge,
  options: CheckOptions,
): CheckedDraft => new DraftSession(text, format, knowledge, options).check();
