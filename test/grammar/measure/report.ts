import type { Frame, FrameSet } from '../language/frame.js';
import type { Specimen } from '../language/specimen.js';
import { printValue } from '@stet/shared';
import type { Examination } from './examine.js';
import { ratio, sumTallies, type Figures, type Tallies, type Tally } from './tally.js';

const percent = (part: number, of: number): string => {
  const share = ratio(part, of);
  return share === undefined ? '–' : (100 * share).toFixed(1);
};

/** Rows under a heading, columns as wide as their widest cell; the first to the left, the rest to the right. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, cell.length)), []);
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const HEAD = ['labels', 'recall', 'prec.', 'found', 'approx', 'modal.', 'false', 'flagged', 'sound', 'alarms'];
const cells = (t: Tally): string[] => [
  String(t.wanted),
  percent(t.strict, t.wanted),
  percent(t.strict, t.claimed),
  percent(t.detected, t.wanted),
  percent(t.approx, t.strict),
  percent(t.modality, t.strict),
  String(t.planted),
  percent(t.flagged, t.planted),
  String(t.sound),
  percent(t.alarmed, t.sound),
];

/** Of two measures the sadder one decides: what is missed and what is invented. */
const sadness = (t: Tally): number =>
  Math.min(ratio(t.strict, t.wanted) ?? 1, ratio(t.strict, t.claimed) ?? 1, 1 - (ratio(t.alarmed, t.sound) ?? 0));

const table = (title: string, tallies: Tallies, limit = Infinity): string => {
  const sorted = [...tallies].sort(([, a], [, b]) => sadness(a) - sadness(b) || b.wanted - a.wanted).slice(0, limit);
  return printTable([[title, ...HEAD], ...sorted.map(([name, tally]) => [name, ...cells(tally)])]);
};

export function printFigures(figures: Figures, set: FrameSet, frames: readonly Frame[], seconds: number): string {
  const related = [...figures.kinds].filter(([kind]) => kind !== 'unrelated');
  const all = sumTallies(related.map(([, tally]) => tally));
  const unrelated = figures.kinds.get('unrelated');
  const read = [...figures.kinds.values()].reduce((n, t) => n + t.texts, 0);
  const claimed = all.claimed + (unrelated?.claimed ?? 0);
  return [
    `${set} frames: ${frames.length} of ${new Set(frames.map(({ group }) => group)).size} groups, ${read} texts in ${seconds.toFixed(1)} s`,
    '',
    `claims     recall ${percent(all.strict, all.wanted)}  precision ${percent(all.strict, claimed)}  (of ${all.wanted} labels, ${claimed} claims; found ${percent(all.detected, all.wanted)}, approx ${percent(all.approx, all.strict)}, modality ${percent(all.modality, all.strict)})`,
    `findings   false values flagged ${percent(all.flagged, all.planted)} (of ${all.planted})  sound texts refuted ${percent(all.alarmed, all.sound)} (of ${all.sound})  unrelated with a finding ${percent(unrelated?.alarmed ?? 0, unrelated?.sound ?? 0)} (of ${unrelated?.sound ?? 0}), claims read in them ${unrelated?.claimed ?? 0}`,
    '',
    table('kind', figures.kinds),
    '',
    table('attribute', figures.attributes),
    '',
    table('setting', figures.settings),
    '',
    table('world', figures.worlds),
    '',
    table('slip', figures.slips),
    '',
    table('style', figures.styles),
    '',
    set === 'kept' ? table('frame', figures.frames, 60) : tuningFrames(figures, frames),
  ].join('\n');
}

/** With their texts, which the frames that are kept never show. */
function tuningFrames(figures: Figures, frames: readonly Frame[]): string {
  const textOf = new Map(frames.map(({ id, text }) => [id, text]));
  const lines = table('frame', figures.frames, 60).split('\n');
  return lines
    .map((line) =>
      `${line}  ${(textOf.get(line.split(/\s{2}/)[0]?.trim() ?? '') ?? '').replaceAll('\n', '⏎').slice(0, 110)}`.trimEnd(),
    )
    .join('\n');
}

export function printSpecimen({ text, labels, frame, world, setting }: Specimen): string {
  return [
    `[${frame.id}, ${world}, ${setting}] ${text}`,
    ...labels.map(
      (label) =>
        `    “${label.text}” = ${label.subject.name}: ${label.attribute} ${printValue(label.value)} ${label.approx} ${label.modality} ${label.truth}${label.optional ? ' optional' : ''}`,
    ),
  ].join('\n');
}

/** A text with what went wrong in it. */
export function printFailure({ specimen, checked, pairs, missed, spurious, unflagged, alarms }: Examination): string {
  const lines = [`[${specimen.frame.id}, ${specimen.world}, ${specimen.setting}] ${specimen.text}`];
  for (const label of missed) {
    const pair = pairs.find((p) => p.label === label);
    const got = pair ? `read as ${pair.claim.subject.name}: ${printValue(pair.claim.value)}` : 'not read';
    lines.push(
      `    missed “${label.text}” = ${label.subject.name}: ${label.attribute} ${printValue(label.value)}; ${got}`,
    );
  }
  for (const claim of spurious)
    lines.push(`    invented “${claim.text}” = ${claim.subject.name}: ${claim.attribute} ${printValue(claim.value)}`);
  for (const label of unflagged) {
    const claim = checked.claims.find(({ start, end }) => start < label.end && label.start < end);
    lines.push(
      `    not flagged “${label.text}” (${label.attribute} of ${label.subject.name}); verdict ${claim ? `${claim.verdict}${claim.reason ? `, ${claim.reason}` : ''}` : 'none'}`,
    );
  }
  for (const finding of alarms) lines.push(`    alarm ${finding.rule} on “${finding.text}”: ${finding.message}`);
  return lines.join('\n');
}
