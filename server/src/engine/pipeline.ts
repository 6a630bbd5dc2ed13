import type { Knowledge } from '@stet/corpus';
import type { CheckedDraft, CheckOptions, DraftFormat, TextChange } from './api.js';
import { DraftParser, type ParsedDraft } from './draft/parse-draft.js';
import { reportFindings } from './findings/report-findings.js';
import type { Judgement } from './judgement.js';
import { messagesIn } from './messages/index.js';
import type { PassageReading } from './reading/judge-passage.js';
import { PlacedReadings } from './reading/placed-readings.js';
import { ReadingTally } from './reading/reading-tally.js';
import { Reader } from './reading/reader.js';
import { GroupChecker } from './reading/group-checker.js';

/** A draft that is being written: keeps what it has read, so that a change costs what it touches. */
export class DraftSession {
  readonly #parser: DraftParser;
  readonly #reader = new Reader();
  readonly #tally = new ReadingTally();
  readonly #groups = new GroupChecker();
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

  /**
   * Applies changes one after another, each in the text that the one before left. `after`: the text they come to, where the
   * caller has it, so that a long one is not put together twice.
   */
  change(changes: readonly TextChange[], after?: string): void {
    if (after === undefined)
      for (const { start, end, text } of changes)
        this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    else this.#text = after;
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
    const { readings, judgement } = this.#reader.read(parsed.passages, this.#knowledge, (dateline) =>
      this.#judgementFor(parsed.date ?? dateline),
    );
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
        messages: messagesIn(this.#options.language ?? 'en'),
        onFailure: this.#options.onRuleFailure ?? (() => undefined),
      };
    return this.#judgement;
  }

  #assemble(parsed: ParsedDraft, readings: readonly PassageReading[], judgement: Judgement): CheckedDraft {
    const { knowledge, asOf, levels, format, messages, onFailure } = judgement;
    const draft = new PlacedReadings({ ...parsed, format }, readings, this.#tally.follow(readings));
    const { findings, standing, withheld } = reportFindings({
      ...draft.draft,
      found: draft.findings(this.#groups, judgement),
      claimAt: (index) => draft.claimAt(index),
      decisions: this.#options.decisions ?? [],
      knowledge,
      messages,
      levels,
      maxFindings: this.#options.maxFindings ?? Infinity,
      onFailure,
    });
    return new CheckedReadings(draft, asOf, findings, standing, withheld);
  }
}

/**
 * Claims are put into words when they are asked for. A class, since a literal with a getter makes V8 a new hidden class each
 * time, which keeps the draft of that moment alive until the next major collection: half a megabyte a keystroke.
 */
class CheckedReadings implements CheckedDraft {
  readonly text: string;
  readonly words: number;
  readonly #readings: PlacedReadings;

  constructor(
    readings: PlacedReadings,
    readonly asOf: string,
    readonly findings: CheckedDraft['findings'],
    readonly standing: CheckedDraft['standing'],
    readonly withheld: number,
  ) {
    this.text = readings.draft.text;
    this.words = readings.words;
    this.#readings = readings;
  }

  get claims(): CheckedDraft['claims'] {
    return this.#readings.claims;
  }
}

export const checkDraft = (
  text: string,
  format: DraftFormat,
  knowledge: Knowledge,
  options: CheckOptions,
): CheckedDraft => new DraftSession(text, format, knowledge, options).check();
