import type { NameMention, TokenRange } from '../mentions/mention.js';
import type { Sentence } from './sentence.js';

/** A benchmark in a sentence: a name of the corpus, or an unknown name where only a benchmark can stand. */
export interface BenchmarkMention extends TokenRange {
  readonly name: string;
  readonly mention: NameMention;
}

export function findBenchmarks(sentence: Sentence): BenchmarkMention[] {
  return sentence.names.flatMap((mention) => {
    const known = mention.entities.find((entity) => entity.type === 'benchmark');
    if (known) return [{ name: known.name, mention, from: mention.from, to: mention.to }];
    return mention.form === 'unknown' && !mention.looksLike && standsAsBenchmark(sentence, mention)
      ? [{ name: mention.text, mention, from: mention.from, to: mention.to }]
      : [];
  });
}

/** "on Foo", "the Foo benchmark", "Foo (88.2%)": positions of a benchmark beside a percentage. */
function standsAsBenchmark(sentence: Sentence, mention: NameMention): boolean {
  if (
    !sentence.quantities.some(
      (quantity) => quantity.unit === 'percent' || quantity.unit === undefined || quantity.unit === 'point',
    )
  )
    return false;
  if (
    sentence.cues.some(
      (cue) =>
        cue.from === mention.to &&
        cue.cues.some((c) => c.attribute.needsQualifier === 'benchmark' && c.role === 'names'),
    )
  )
    return true;
  let before = mention.from - 1;
  while (sentence.is(before, 'determiner')) before--;
  return (
    sentence.is(before, 'upon') || (sentence.is(before, 'inside') && sentence.quantityAt(mention.to + 1) !== undefined)
  );
}
