import { parse } from 'yaml';
import { z } from 'zod';
import { dateIn, parameters } from './amounts.js';
import { readRecord } from './read-json.js';
import { ReadingBuilder, type Statement, type Upstream, type UpstreamFile } from './upstream.js';

const assetSchema = z.looseObject({
  type: z.string(),
  name: z.string().min(1),
  organization: z.string().nullish(),
  /** A text, or an object that explains why there is none; so too the others. */
  created_date: z.unknown().optional(),
  size: z.unknown().optional(),
});
type Asset = z.infer<typeof assetSchema>;

/**
 * Stanford's Ecosystem Graphs (`assets/<maker>.yaml`). Traps: it is kept no longer and errs in places, so everything is
 * heard only beside another publisher; `nationality` is wrong for whole labs (DeepSeek “USA”, 01.AI “France”) and is never
 * read; a size may be a range of a family, or prose; nothing allows passing the data on.
 */
export const ecosystemGraphs: Upstream = {
  id: 'ecosystem-graphs',
  title: 'Stanford CRFM, Ecosystem Graphs',
  publisher: 'Stanford CRFM',
  url: 'https://github.com/stanford-crfm/ecosystem-graphs',
  license: 'unlicensed',
  mayShip: false,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) for (const data of parseAssets(file, reading)) readAsset(file.path, data, reading);
    return reading;
  },
};

function parseAssets(file: UpstreamFile, reading: ReadingBuilder): readonly unknown[] {
  try {
    // With the failsafe schema a date stays as it is written.
    const data: unknown = parse(file.text, { schema: 'failsafe', maxAliasCount: 0 });
    if (Array.isArray(data)) return data;
    reading.refuse(file.path, 'it is no list of assets');
  } catch {
    reading.refuse(file.path, 'it is no YAML');
  }
  return [];
}

function readAsset(path: string, data: unknown, reading: ReadingBuilder): void {
  reading.records++;
  const asset = readRecord(path, data, assetSchema, reading);
  if (asset === undefined) return;
  const record = `${path}, ${asset.name}`;
  if (asset.type !== 'model') {
    reading.refuse(record, 'it is no model');
    return;
  }
  const maker = asset.organization?.split(',')[0]?.trim();
  reading.propose(record, { type: 'model', names: [asset.name], maker }, readFields(record, asset, reading));
}

const SCALES: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };

const textIn = (field: unknown): string => (typeof field === 'string' ? field : '');

function readFields(record: string, asset: Asset, reading: ReadingBuilder): readonly Statement[] {
  const [size, created] = [textIn(asset.size), textIn(asset.created_date)];
  const statements: Statement[] = [];
  const [, digits, scale = ''] = /^(\d+(?:\.\d+)?)\s?([MBT]) parameters\b(?! \(sparse\))/i.exec(size) ?? [];
  if (digits !== undefined) {
    const amount = Number(digits) * (SCALES[scale.toLowerCase()] ?? 0);
    statements.push({ attribute: 'parameters-total', value: parameters(amount), locator: 'size', needsSupport: 'all' });
  } else if (/\d/.test(size)) reading.refuse(record, 'it is no single number of parameters', 'size');
  const date = dateIn(created);
  if (date !== undefined)
    statements.push({ attribute: 'release-date', value: { date }, locator: 'created_date', needsSupport: 'all' });
  return statements;
}
