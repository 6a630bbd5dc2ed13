import Papa from 'papaparse';

/** One row of a table: cells by the name of their column, trimmed; a column that an edition lacks is ''. */
export type Row = (...columns: readonly string[]) => string;

export interface Table {
  readonly rows: readonly Row[];
  /** What the parser minds, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * Reads a CSV file with a header: byte-order mark, quoted cells with line breaks, CRLF. A row answers with its first
 * column of the given names that has anything in it, for editions rename their columns.
 */
export function readCsv(text: string): Table {
  const { data, errors } = Papa.parse<Record<string, unknown>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  const rows = data.map((record): Row => (...columns) => {
    for (const column of columns) {
      const cell = record[column];
      if (typeof cell === 'string' && cell.trim() !== '') return cell.trim();
    }
    return '';
  });
  // A file of one column has no delimiter to find.
  const problems = errors
    .filter(({ code }) => code !== 'UndetectableDelimiter')
    .map(({ message, row }) => (row === undefined ? message : `row ${row + 2}: ${message}`));
  return { rows, problems };
}

/** A cell as a number; undefined when it is empty or no finite number. */
export function numberIn(cell: string): number | undefined {
  const number = Number(cell.replaceAll(',', ''));
  return cell === '' || !Number.isFinite(number) ? undefined : number;
}
