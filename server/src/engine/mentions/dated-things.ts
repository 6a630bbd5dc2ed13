import type { Entity, Span } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { BlockMentions } from './block-mentions.js';
import type { Token } from './tokens.js';
import type { MarkerMention, NameMention, TokenRange } from './mention.js';

/** Something with a date of release, named in full. */
export interface DatedThing extends Span {
  readonly entity: Entity;
  /** Its sentence looks ahead, supposes, denies, or passes on a rumour: it need not exist yet. */
  readonly isOpen: boolean;
  /** Its sentence tells that it has just come out, or calls it the latest. */
  readonly isNews: boolean;
  /** What its sentence sets against it: "compared with models like X, **Y** …". */
  readonly against: readonly Entity[];
}

/** The dated things that a block names, with what its sentences say of when. */
export function findDatedThings({
  names,
  sentences,
  markers,
  cues,
  tokens,
  quotes,
}: BlockMentions): readonly DatedThing[] {
  return names.flatMap((name): DatedThing[] => {
    const entity = datedEntity(name);
    const sentence = sentences.find(({ from, to }) => name.from >= from && name.from < to);
    if (!entity || !sentence || quotes.some(({ from, to }) => name.from >= from && name.from < to)) return [];
    const within = ({ from }: TokenRange): boolean => from >= sentence.from && from < sentence.to;
    const said = markers.filter(within);
    const comma = endOfComparand(said, sentence, tokens);
    return [
      {
        start: name.start,
        end: name.end,
        entity,
        isOpen:
          said.some(isAboutWhatMayBe) ||
          /^[?？]$/.test(tokens[sentence.to - 1]?.text ?? '') ||
          tokens.slice(sentence.from, sentence.to).some(({ norm }) => GRAMMAR.hasClass(norm, 'negation')),
        isNews:
          isCalledNewest(tokens.slice(sentence.from, sentence.to), name, sentence.from) ||
          (said.some(({ marker }) => marker.category === 'recency') &&
            cues.some(
              (cue) =>
                within(cue) &&
                cue.cues.some(({ attribute, role }) => attribute.id === 'release-date' && role === 'verbs'),
            )),
        against:
          comma !== undefined && name.to <= comma
            ? names
                .filter((other) => other.from > comma && other.to <= sentence.to)
                .flatMap((o) => datedEntity(o) ?? [])
            : [],
      },
    ];
  });
}

const datedEntity = ({ form, entities }: NameMention): Entity | undefined => {
  const [entity] = entities;
  if (form !== 'full' || entities.length !== 1 || entity?.denotes !== undefined) return undefined;
  // Hardware is shown, and spoken of, long before it can be bought.
  return entity?.released !== undefined && (entity.type === 'model' || entity.type === 'product') ? entity : undefined;
};

/** "Compared with models like X**,** Y …": where a sentence that begins with one side comes to the other. */
function endOfComparand(
  said: readonly MarkerMention[],
  { from, to }: TokenRange,
  tokens: readonly Token[],
): number | undefined {
  const comparand = said.find(({ marker }) => marker.category === 'comparand' && !marker.weak);
  if (!comparand || comparand.from > from + 1) return undefined;
  const comma = tokens.findIndex(({ text }, at) => at >= comparand.to && at < to && /^[,，]$/.test(text));
  return comma < 0 ? undefined : comma;
}

/** "its **latest** model, X", "X, their **newest**": in tokens. */
const BESIDE = 8;

const isCalledNewest = (tokens: readonly Token[], { from, to }: TokenRange, start: number): boolean =>
  tokens.some(
    ({ norm }, at) => GRAMMAR.hasClass(norm, 'newest') && start + at >= from - BESIDE && start + at < to + BESIDE,
  );

const isAboutWhatMayBe = ({ marker: { category } }: MarkerMention): boolean =>
  category === 'forecast' || category === 'hypothetical' || category === 'rumour' || category === 'retraction';
