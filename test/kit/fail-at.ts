/** Fails a test at a line of the file that describes it, so that the report shows that file and not the runner. */
export function failAt(path: string, line: number, faults: readonly string[]): never {
  const error = new Error(faults.join('\n'));
  error.stack = `Error: ${error.message}\n    at ${path}:${line}:1`;
  throw error;
}
