import { percent } from './amounts.js';
import { numberIn, readCsv, type Row } from './csv.js';
import { readScoreSetting } from './score-setting.js';
import { ReadingBuilder, type Upstream } from './upstream.js';

interface Table {
  readonly benchmark: string;
  readonly column: string;
  readonly metric?: string;
}

/** What each file measures, and in which column. */
const TABLES: Readonly<Record<string, readonly Table[]>> = {
  arc_ai2: [{ benchmark: 'ARC-Challenge', column: 'Challenge score' }],
  bbh: [{ benchmark: 'BBH', column: 'Average' }],
  gsm8k: [{ benchmark: 'GSM8K', column: 'EM', metric: 'EM' }],
  hellaswag: [{ benchmark: 'HellaSwag', column: 'Overall accuracy' }],
  mmlu: [{ benchmark: 'MMLU', column: 'EM' }],
  triviaqa: [{ benchmark: 'TriviaQA', column: 'EM', metric: 'EM' }],
  winogrande: [{ benchmark: 'WinoGrande', column: 'Accuracy' }],
};

/**
 * Scores that Epoch AI gathered from papers and leaderboards (`external_benchmark_<name>.csv`). Traps: the name may be that of
 * a group of models and the version that of one; shots are a number, a word, or in the notes; one model stands there once
 * for each paper that ran it, which are values of their own.
 */
export const epochBenchmarks: Upstream = {
  id: 'epoch-benchmarks',
  title: 'Epoch AI, external benchmark results',
  publisher: 'Epoch AI',
  url: 'https://epoch.ai/data/benchmark_data.zip',
  license: 'CC-BY-4.0',
  mayShip: true,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) {
      const [, name = ''] = /external_benchmark_(\w+)\.csv$/.exec(file.path) ?? [];
      const tables = TABLES[name];
      if (tables === undefined) {
        reading.refuse(file.path, 'it is no table of results');
        continue;
      }
      const { rows, problems } = readCsv(file.text);
      for (const problem of problems) reading.refuse(file.path, problem);
      for (const row of rows) for (const table of tables) readRow(row, table, file.path, reading);
    }
    return reading;
  },
};

function readRow(row: Row, { benchmark, column, metric }: Table, path: string, reading: ReadingBuilder): void {
  reading.records++;
  const record = `${path.slice(path.lastIndexOf('/') + 1)} row id=${row('id')}`;
  const [name, version, shots, notes] = [row('Name'), row('Model version'), row('Shots'), row('Notes')];
  const score = numberIn(row(column).replace(/%$/, ''));
  if (name === '' && version === '') {
    reading.refuse(record, 'it has no name');
    return;
  }
  if (score === undefined) {
    reading.refuse(record, 'it has no score');
    return;
  }
  if (score <= 1 && !row(column).endsWith('%')) {
    reading.refuse(record, 'it is no percentage');
    return;
  }
  const { qualifiers, reason } = readScoreSetting(`${/^\d+$/.test(shots) ? `${shots}-shot` : shots} ${notes}`);
  if (reason !== undefined) {
    reading.refuse(record, reason);
    return;
  }
  const link = row('Source link').replace(/^https?:\/\//, '');
  reading.propose(record, { type: 'model', names: version === '' ? [name] : [version, name] }, [
    {
      attribute: 'benchmark-score',
      value: percent(score),
      qualifiers: { benchmark, ...(metric === undefined ? {} : { metric }), ...qualifiers },
      locator: `${record}${link === '' ? '' : ` (copies ${link})`}`,
    },
  ]);
}
