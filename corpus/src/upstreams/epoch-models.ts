import { dateIn, parameters, tokens } from './amounts.js';
import { numberIn, readCsv, type Row } from './csv.js';
import { ReadingBuilder, type Statement, type Upstream } from './upstream.js';

/**
 * Epoch AI's tables of models (notable, large-scale, frontier). Traps: a byte-order mark, line breaks inside cells,
 * columns renamed from edition to edition; sizes of closed models, which are Epoch's own estimates (GPT-4 1.8T, Grok 3 3T);
 * data sets counted in words, images or epochs instead of tokens; dates of papers that are some days off the release.
 */
export const epochModels: Upstream = {
  id: 'epoch-models',
  title: 'Epoch AI, AI models',
  publisher: 'Epoch AI',
  url: 'https://epoch.ai/data/all_ai_models.csv',
  license: 'CC-BY-4.0',
  mayShip: true,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) {
      const { rows, problems } = readCsv(file.text);
      for (const problem of problems) reading.refuse(file.path, problem);
      for (const row of rows) readModel(row, reading);
    }
    return reading;
  },
};

function readModel(row: Row, reading: ReadingBuilder): void {
  reading.records++;
  const name = row('Model', 'System').replace(/\s+/g, ' ');
  const record = `row Model=${JSON.stringify(name)}`;
  if (name === '') {
    reading.refuse(record, 'it has no name');
    return;
  }
  const maker = row('Organization');
  const at = (column: string): string => `CSV row Model="${name}", column "${column}"`;
  const refuse = (field: string, reason: string): void => reading.refuse(record, reason, field);
  const statements: Statement[] = [
    ...readSize(row, at('Parameters')),
    ...readActive(row, at('Parameters notes')),
    ...readTraining(row, at, refuse),
    ...readDate(row, at('Publication date'), refuse),
    ...splitMakers(maker).map((term): Statement => ({
      attribute: 'developer',
      value: { term },
      locator: at('Organization'),
    })),
    ...readOpenness(row, at('Model accessibility')),
  ];
  reading.propose(record, { type: 'model', names: [name], maker: splitMakers(maker)[0] }, statements);
}

/** Makers stand one after the other; a comma inside brackets, or before "Ltd.", separates nothing. */
const splitMakers = (cell: string): readonly string[] =>
  cell
    .split(/,(?![^(]*\))(?!\s*(?:Ltd|Inc)\b)/)
    .map((maker) => maker.trim())
    .filter((maker) => maker !== '');

const isOpen = (row: Row): boolean => row('Model accessibility').startsWith('Open weights');

/** Of a closed model only a figure that Epoch is confident of was ever published. */
function isEstimate(row: Row): boolean {
  const confidence = row('Confidence');
  const sure = confidence === 'Confident' || (confidence === 'Likely' && isOpen(row));
  return (
    !sure || /\b(?:speculat|estimat|rumou?r|assum|guess|presumably|unclear|not stated)/i.test(row('Parameters notes'))
  );
}

function readSize(row: Row, locator: string): readonly Statement[] {
  const amount = numberIn(row('Parameters'));
  if (amount === undefined) return [];
  const estimate = isEstimate(row) ? { estimate: true } : {};
  return [{ attribute: 'parameters-total', value: parameters(amount), locator, ...estimate }];
}

/** "355 billion total parameters with 32 billion active parameters": the one number of the note that is called active. */
function readActive(row: Row, locator: string): readonly Statement[] {
  const total = numberIn(row('Parameters'));
  const notes = row('Parameters notes').matchAll(
    /(?<![\w.,])(\d+(?:\.\d+)?)[\s-]?(T|B|trillion|billion)\b\s*(?:parameters?\s+)?(?:are\s+)?activ(?:e|ated)\b/gi,
  );
  const amounts = new Set(
    [...notes].map(([, digits, scale = '']) => Number(digits) * (SCALES[scale.toLowerCase()] ?? 0)),
  );
  const [amount] = amounts;
  if (amount === undefined || amounts.size > 1 || total === undefined || amount >= total) return [];
  if (!isOpen(row) || isEstimate(row)) return [];
  return [{ attribute: 'parameters-active', value: parameters(amount), locator }];
}

const DATASET_COLUMNS = [
  'Training dataset size (total)',
  'Training dataset size (datapoints)',
  '(DEPRECATED) Training dataset size (datapoints)',
] as const;
const SCALES: Readonly<Record<string, number>> = { t: 1e12, trillion: 1e12, b: 1e9, billion: 1e9 };

/** What a table counts is not always tokens: it is taken where the note beside it gives the same number of tokens. */
function readTraining(
  row: Row,
  at: (column: string) => string,
  refuse: (field: string, reason: string) => void,
): readonly Statement[] {
  const amount = numberIn(row(...DATASET_COLUMNS));
  const column = DATASET_COLUMNS.find((name) => row(name) !== '') ?? DATASET_COLUMNS[0];
  if (amount === undefined || !/Language|Multimodal/.test(row('Domain'))) return [];
  const reason =
    row('Base model') !== ''
      ? 'it counts the data of a further training only'
      : saysTokens(row('Dataset size notes'), amount)
        ? undefined
        : 'the note beside it does not give the same number of tokens';
  if (reason === undefined) return [{ attribute: 'training-tokens', value: tokens(amount), locator: at(column) }];
  refuse(column, reason);
  return [];
}

const saysTokens = (note: string, amount: number): boolean =>
  [
    ...note.matchAll(/(?<![\w.,])(\d+(?:\.\d+)?)[\s-]?(T|B|trillion|billion)\b(?!\s*words)[^.;\n]{0,80}?\btokens/gi),
  ].some(
    ([, digits = '', scale = '']) =>
      Math.abs(Number(digits) * (SCALES[scale.toLowerCase()] ?? 0) - amount) <= amount * 0.005,
  );

function readDate(row: Row, locator: string, refuse: (field: string, reason: string) => void): readonly Statement[] {
  const cell = row('Publication date');
  if (cell === '') return [];
  const date = dateIn(cell);
  if (date !== undefined) return [{ attribute: 'release-date', value: { date }, locator, needsSupport: 'day' }];
  refuse('Publication date', `“${cell}” is no date`);
  return [];
}

const ACCESS: readonly (readonly [RegExp, string, string?])[] = [
  [/^Open weights \(restricted use\)/, 'open', 'Restricted use.'],
  [/^Open weights \(non-commercial\)/, 'open', 'Non-commercial.'],
  [/^Open weights/, 'open'],
  [/^(?:API|Hosted) access/, 'closed'],
];

/** Of what was never released nothing is said: its weights are neither open nor served. */
function readOpenness(row: Row, locator: string): readonly Statement[] {
  const [, term, note] = ACCESS.find(([pattern]) => pattern.test(row('Model accessibility'))) ?? [];
  if (term === undefined) return [];
  return [{ attribute: 'open-weights', value: { term }, locator, ...(note === undefined ? {} : { note }) }];
}
