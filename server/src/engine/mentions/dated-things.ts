import type { Entity, Span } from '@stet/shared';
import { GRAMMAR } from '../languages/grammar.js';
import type { BlockMentions } from './block-mentions.js';
import type { MarkerMention, NameMention, TokenRange } from './mention.js';

/** Something with a date of release, named in full. */
export interface DatedThing extends Span {
  readonly entity: Entity;
  /** Its sentence looks ahead, supposes, denies, or passes on a rumour: it need not exist yet. */
  readonly isOpen: boolean;
  /** Its sentence tells that it has just come out. */
  readonly isNews: boolean;
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
          said.some(({ marker }) => marker.category === 'recency') &&
          cues.some(
            (cue) =>
              within(cue) &&
              cue.cues.some(({ attribute, role }) => attribute.id === 'release-date' && role === 'verbs'),
          ),
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

const isAboutWhatMayBe = ({ marker: { category } }: MarkerMention): boolean =>
  category === 'forecast' || category === 'hypothetical' || category === 'rumour' || category === 'retraction';
