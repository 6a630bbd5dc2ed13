import { attributeById, ATTRIBUTES, type AttributeDeclaration, type Qualifiers } from '@stet/shared';
import type { Block, Passage } from '../draft/passage.js';
import type { BlockMentions } from '../mentions/block-mentions.js';
import type { DateMention, TermMention } from '../mentions/mention.js';
import type { BoundCue } from './cue-binding.js';
import { placeDate, type DateAnchor } from './date-anchor.js';
import { mostProminent, type Discourse, type Frame } from './discourse.js';
import { resolveName } from './name-resolution.js';
import type { Ref } from './ref.js';
import { LICENSED_PARTS } from './terms.js';
import { readVariant } from './qualifiers.js';
import { proposeAttributes } from './quantity-attributes.js';
import type { ReadClaim } from './read-claim.js';
import { inUnitOf, readUnitOfCells, type UnitOfCells } from './table-units.js';
import { CUE_WEIGHTS } from './weights.js';

/** A cell with what was found in it. */
interface Cell {
  readonly index: number;
  readonly block: Block;
  readonly found: BlockMentions;
}

/** What a header gives the cells of its row or column. */
interface Heading extends UnitOfCells {
  readonly text: string;
  readonly subject: Ref | undefined;
  readonly benchmark: string | undefined;
  readonly qualifiers: Qualifiers;
  readonly cues: readonly BoundCue[];
  /** The column of makers. */
  readonly isMaker: boolean;
}

const THRESHOLD = 3;

/**
 * Reads the cells of a table: the headings of one side give the things, those of the other the attributes; where neither
 * side names a thing the table is about what the text before it is about. Returns the claims of each cell by the index of
 * its block.
 */
export function readTable(
  passage: Passage,
  mentions: readonly BlockMentions[],
  state: Discourse,
  frame: Frame,
): Map<number, ReadClaim[]> {
  const cells = passage.blocks.flatMap((block, index): Cell[] => {
    const found = mentions[index];
    return block.cell && found ? [{ index, block, found }] : [];
  });
  const above = new Map<number, Heading>();
  const beside = new Map<number, Heading>();
  for (const cell of cells) {
    const { row = 0, column = 0 } = cell.block.cell ?? {};
    if (row === 0 && column > 0) above.set(column, readHeading(cell, state, frame));
    if (column === 0 && row > 0) beside.set(row, readHeading(cell, state, frame));
  }
  const side = sideOfThings([...above.values()], [...beside.values()]);
  const corner = cells.find(({ block }) => block.cell?.row === 0 && block.cell.column === 0)?.found;
  const whole = [corner, state.previous?.found].flatMap((words) => (words ? readUnitOfCells(words) : []));
  const claims = new Map<number, ReadClaim[]>();
  // A table without the name of its thing goes on with what the text before it is about.
  const unnamed = side === undefined && {
    footing: 'assumed' as const,
    inMind: state.recent.filter(({ type }) => type === 'model'),
  };
  for (const cell of cells) {
    const { row = 0, column = 0 } = cell.block.cell ?? {};
    if (row === 0 || column === 0) {
      const heading = side === 'above' ? above.get(column) : beside.get(row);
      const dated =
        heading?.subject && (row === 0) === (side === 'above')
          ? readDatedName(cell.found, heading.subject, frame.anchor)
          : [];
      if (dated.length) claims.set(cell.index, dated);
      continue;
    }
    const headings = [above.get(column), beside.get(row)].filter((heading) => heading !== undefined);
    const owner = side === 'above' ? above.get(column) : side === 'beside' ? beside.get(row) : undefined;
    const subject = side === undefined ? mostProminent(['model'], state, frame) : owner && thingOf(owner);
    const read = subject ? readCell(cell, headings, whole, subject, frame.anchor) : [];
    if (read.length) claims.set(cell.index, unnamed ? read.map((claim) => ({ ...claim, ...unnamed })) : read);
  }
  return claims;
}

/** Which side's headings name the things that the values belong to: where the more things, and fewer attributes, are. */
function sideOfThings(above: readonly Heading[], beside: readonly Heading[]): 'above' | 'beside' | undefined {
  const things = (headings: readonly Heading[]): number => headings.filter((heading) => heading.subject).length;
  const measures = (headings: readonly Heading[]): number => headings.filter(isMeasure).length;
  if (things(above) + things(beside) === 0) return measures(above) > 0 && beside.some(isName) ? 'beside' : undefined;
  return things(above) + measures(beside) > things(beside) + measures(above) ? 'above' : 'beside';
}

const isMeasure = (heading: Heading): boolean =>
  heading.subject === undefined && (heading.benchmark !== undefined || heading.cues.length > 0 || heading.isMaker);

const isName = (heading: Heading): boolean => !isMeasure(heading) && /\p{Lu}/u.test(heading.text);

/** What a heading names, although the corpus may not know it; nothing where it is an attribute or says nothing. */
const thingOf = (heading: Heading): Ref | undefined =>
  heading.subject ??
  (isMeasure(heading) || !/\p{L}/u.test(heading.text) ? undefined : { name: heading.text, type: 'unknown' });

function readHeading({ found }: Cell, state: Discourse, frame: Frame): Heading {
  const subject = found.names
    .map((name) => resolveName(name, ['model', 'product'], state, frame))
    .find((ref) => ref !== undefined && (ref.id !== undefined || ref.type === 'model'));
  const benchmark = found.names.flatMap((name) => name.entities).find((entity) => entity.type === 'benchmark')?.name;
  const cues = found.cues.flatMap((mention) =>
    mention.cues.map((cue): BoundCue => ({
      attribute: cue.attribute,
      role: cue.role,
      weight: CUE_WEIGHTS[cue.role],
      shared: mention.cues.some((other) => other.role === cue.role && other.attribute !== cue.attribute),
      from: mention.from,
      to: mention.to,
    })),
  );
  return {
    text: found.text.trim(),
    subject,
    benchmark,
    qualifiers: readVariant(found),
    cues,
    isMaker: found.markers.some(({ marker }) => marker.category === 'maker'),
    ...readUnitOfCells(found),
  };
}

function readCell(
  { found }: Cell,
  headings: readonly Heading[],
  whole: readonly UnitOfCells[],
  subject: Ref,
  anchor: DateAnchor,
): ReadClaim[] {
  return [
    ...readCellFigure(found, headings, whole, subject),
    ...readCellDate(found, headings, subject, anchor),
    ...readCellTerm(found, headings, subject),
    ...readCellMaker(found, headings, subject),
  ];
}

const base = (
  subject: Ref,
): Pick<
  ReadClaim,
  'subject' | 'modality' | 'hypothetical' | 'inQuotation' | 'alternatives' | 'ambiguous' | 'footing' | 'inMind'
> => ({
  subject,
  modality: 'asserted',
  hypothetical: false,
  inQuotation: false,
  alternatives: [],
  ambiguous: false,
  footing: 'named',
  inMind: [],
});

function readCellFigure(
  found: BlockMentions,
  headings: readonly Heading[],
  whole: readonly UnitOfCells[],
  subject: Ref,
): ReadClaim[] {
  const [written] = found.quantities;
  if (written?.amount === undefined) return [];
  const benchmark = headings.map((heading) => heading.benchmark).find((name) => name !== undefined);
  const own = found.cues
    .filter((mention) => mention.from >= written.to)
    .flatMap((mention) =>
      mention.cues.map((cue): BoundCue => ({
        attribute: cue.attribute,
        role: cue.role,
        weight: CUE_WEIGHTS[cue.role],
        shared: false,
        from: mention.from,
        to: mention.to,
      })),
    );
  const cues = [
    ...headings.flatMap((heading) =>
      heading.cues.flatMap((cue) => (cue.role === 'names' ? [cue, { ...cue, role: 'counts' as const }] : [cue])),
    ),
    ...own,
  ];
  // What the column says goes before what the caption or the corner says of the whole table.
  const reading = [headings, [...headings, ...whole]]
    .map((given) => inUnitOf(written, given))
    .map((quantity) => ({ quantity, best: proposeAttributes(quantity, cues, benchmark ? { benchmark } : {})[0] }))
    .find(({ best }) => best && best.score >= THRESHOLD);
  if (!reading?.best) return [];
  const { quantity, best } = reading;
  const qualifiers =
    best.attribute.needsQualifier === 'benchmark' && benchmark
      ? headings.reduce<Qualifiers>((all, heading) => ({ ...all, ...heading.qualifiers }), { benchmark })
      : {};
  return [
    {
      ...base(subject),
      start: written.start,
      end: written.end,
      text: written.text,
      kind: 'quantity',
      attribute: best.attribute.id,
      qualifiers,
      value: { amount: quantity.amount ?? 0, unit: best.unit },
      approx: written.approx ?? 'exact',
      figure: {
        number: written.number,
        style: written.style,
        halfStep: quantity.halfStep,
        unitFactor: quantity.unitFactor,
      },
      trace: [
        `subject ${subject.name}: row or column heading, else the table’s topic`,
        `attribute ${best.attribute.label}: row or column heading`,
      ],
    },
  ];
}

/** "GPT-3 (2020)": in brackets behind a name the date on which it came out. */
function readDatedName(found: BlockMentions, subject: Ref, anchor: DateAnchor): ReadClaim[] {
  const [date, ...others] = found.dates;
  const name = date && found.names.find(({ to }) => to === date.from - 1);
  const [opens, closes] = date ? [found.tokens[date.from - 1]?.text, found.tokens[date.to]?.text] : [];
  if (!date || others.length || !name || !/^[(（]$/.test(opens ?? '') || !/^[)）]$/.test(closes ?? '')) return [];
  const placed = placeDate(date, { anchor: () => anchor });
  return placed ? [dateClaim(date, placed, subject, RELEASE)] : [];
}

const RELEASE = ATTRIBUTES.find(({ bareDate }) => bareDate) as AttributeDeclaration;

function readCellDate(
  found: BlockMentions,
  headings: readonly Heading[],
  subject: Ref,
  anchor: DateAnchor,
): ReadClaim[] {
  const [date] = found.dates;
  const cue = headings
    .flatMap((heading) => heading.cues)
    .find(
      ({ attribute, role }) =>
        attribute.kind === 'date' &&
        role !== 'against' &&
        attribute.of.some((type) => type === subject.type || subject.type === 'unknown'),
    );
  const placed = date && placeDate(date, { anchor: () => anchor });
  return date && cue && placed ? [dateClaim(date, placed, subject, cue.attribute)] : [];
}

const dateClaim = (
  date: DateMention,
  placed: NonNullable<ReturnType<typeof placeDate>>,
  subject: Ref,
  attribute: AttributeDeclaration,
): ReadClaim => ({
  ...base(subject),
  start: date.start,
  end: date.end,
  text: date.text,
  kind: 'date',
  attribute: attribute.id,
  qualifiers: {},
  value: { date: placed.date },
  approx: date.approx ?? 'exact',
  ...(placed.yearless ? { yearless: true } : {}),
  ...(placed.window ? { window: placed.window } : {}),
  trace: [`subject ${subject.name}: row or column heading`, `attribute ${attribute.label}: row or column heading`],
});

/** "MIT (code), DeepSeek License (weights)": the part named right beside a licence. */
function partOf({ tokens }: BlockMentions, term: TermMention): Qualifiers {
  if (!term.attribute.settings?.includes('of')) return {};
  for (const at of [term.to, term.to + 1, term.to + 2, term.from - 1, term.from - 2]) {
    const part = LICENSED_PARTS.get(tokens[at]?.norm ?? '');
    if (part) return { of: part };
  }
  return {};
}

/** A company under "Maker", "Developer", "Lab". */
function readCellMaker(found: BlockMentions, headings: readonly Heading[], subject: Ref): ReadClaim[] {
  const maker =
    found.names.find((name) => name.entities.some((entity) => entity.type === 'organisation')) ??
    found.names.find((name) => name.form === 'unknown');
  const entity = maker?.entities.find((candidate) => candidate.type === 'organisation');
  if (!maker || !headings.some((heading) => heading.isMaker)) return [];
  return [
    {
      ...base(subject),
      start: maker.start,
      end: maker.end,
      text: maker.text,
      kind: 'term',
      attribute: 'developer',
      qualifiers: {},
      value: entity ? { term: entity.name, entity: entity.id } : { term: maker.text },
      approx: 'exact',
      trace: [`subject ${subject.name}: row or column heading`, 'attribute developer: row or column heading'],
    },
  ];
}

function readCellTerm(found: BlockMentions, headings: readonly Heading[], subject: Ref): ReadClaim[] {
  const cues = headings.flatMap((heading) => heading.cues);
  return found.terms
    .filter(({ attribute }) => cues.some((cue) => cue.attribute === attribute && cue.role === 'names'))
    .map((term) => ({
      ...base(subject),
      start: term.start,
      end: term.end,
      text: term.text,
      kind: 'term',
      attribute: term.attribute.id,
      qualifiers: partOf(found, term),
      value: { term: term.term },
      approx: 'exact',
      replaceable: { start: term.start, end: term.end },
      trace: [
        `subject ${subject.name}: row or column heading`,
        `attribute ${attributeById(term.attribute.id)?.label ?? term.attribute.id}: row or column heading`,
      ],
    }));
}
