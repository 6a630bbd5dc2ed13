import type { Qualifiers } from '@stet/shared';
import type { BlockMentions } from '../mentions/block-mentions.js';
import type { QuantityMention } from '../mentions/mention.js';
import type { Analysis } from './analysis.js';
import type { BenchmarkMention } from './find-benchmarks.js';
import type { AttributeCandidate } from './quantity-attributes.js';

/** What narrows a claim down: taken where it is said beside the value or its benchmark, never invented. */
export function readQualifiers(
  analysis: Analysis,
  quantity: QuantityMention,
  candidate: AttributeCandidate,
  benchmark: BenchmarkMention | string | undefined,
): Qualifiers {
  const qualifiers: Record<string, string> = {};
  const settings = candidate.attribute.settings ?? [];
  if (benchmark && candidate.attribute.needsQualifier === 'benchmark') {
    qualifiers.benchmark = typeof benchmark === 'string' ? benchmark : benchmark.name;
    if (typeof benchmark !== 'string') Object.assign(qualifiers, benchmarkQualifiers(analysis, benchmark));
  }
  if (settings.includes('hardware') || candidate.attribute.id === 'memory-required') {
    const hardware = hardwareNear(analysis, quantity);
    if (hardware) qualifiers.hardware = hardware;
  }
  return qualifiers;
}

/** "the Chinese version of GSM8K", "MMLU-Pro Chinese", "GSM8K (8-shot)", "0-shot MMLU". */
export function benchmarkQualifiers(analysis: Analysis, benchmark: BenchmarkMention): Qualifiers {
  const { sentence } = analysis;
  const qualifiers: Record<string, string> = {};
  for (let at = Math.max(sentence.from, benchmark.from - 4); at < Math.min(sentence.to, benchmark.to + 4); at++) {
    if (at >= benchmark.to && sentence.quantityAt(at) && sentence.quantityAt(at)?.unit !== 'shot') break;
    if (at < benchmark.from && (sentence.token(at)?.text === ',' || sentence.nameAt(at))) {
      delete qualifiers.language;
      delete qualifiers.variant;
    }
    if (at >= benchmark.to && /^[,;.]$/.test(sentence.token(at)?.text ?? '')) break;
    for (const { marker, text } of sentence.markersAt(at, 'language')) {
      qualifiers.language = marker.language;
      const next = sentence.token(at + 1)?.norm;
      if (next === 'version' || next === 'edition' || next === 'subset') qualifiers.variant = `${text} ${next}`;
    }
    const shots = /^(\d{1,2}|zero|one|few|five)$/.exec(sentence.token(at)?.norm ?? '');
    if (shots && (sentence.token(at + 2)?.norm ?? sentence.token(at + 1)?.norm ?? '').startsWith('shot'))
      qualifiers.shots = `${shots[1] === 'zero' ? '0' : shots[1] === 'one' ? '1' : shots[1] === 'five' ? '5' : shots[1]}-shot`;
  }
  return qualifiers;
}

/** The variant, shots and language that the words of a heading give: "Chat (RL), 5-shot". */
export function readVariant(found: BlockMentions): Qualifiers {
  const qualifiers: { variant?: string; language?: string; shots?: string } = {};
  for (const { marker } of found.markers) {
    if (marker.category === 'variant') qualifiers.variant ??= marker.variant;
    if (marker.category === 'language') qualifiers.language ??= marker.language;
  }
  const shots = /(\d{1,2})-shot|(zero|few|one|five)-shot/i.exec(found.text);
  if (shots)
    qualifiers.shots = shots[1]
      ? `${shots[1]}-shot`
      : `${{ zero: '0', one: '1', five: '5', few: 'few' }[(shots[2] ?? '').toLowerCase()] ?? ''}-shot`;
  return qualifiers;
}

/** The hardware named nearest before the figure in its sentence, or after it: "2.8M H800 GPU hours", "on an A100 80GB". */
function hardwareNear(analysis: Analysis, quantity: QuantityMention): string | undefined {
  const named = analysis.sentence.names.filter(
    (name) => name.looksLike === 'hardware' || name.entities.some((entity) => entity.type === 'hardware'),
  );
  const after = named.find((name) => name.from >= quantity.to && name.from - quantity.to <= 3);
  const before = named.filter((name) => name.to <= quantity.from).at(-1);
  return (after ?? before)?.text;
}
