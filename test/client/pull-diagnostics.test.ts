import type { CancellationToken, Uri } from 'vscode';
import { expect, test, vi } from 'vitest';

class CancellationError extends Error {}
vi.mock('vscode', () => ({ CancellationError }));
vi.mock('vscode-languageclient', () => ({
  vsdiag: { DocumentDiagnosticReportKind: { full: 'full', unChanged: 'unChanged' } },
}));
const { pullDiagnostics } = await import('../../client/src/pull-diagnostics.js');

const pull = (previousResultId: string | undefined, answer: Promise<never>) =>
  pullDiagnostics('file:///a.md' as unknown as Uri, previousResultId, {} as CancellationToken, () => answer);

test('a check that failed leaves the findings as they are, and the client library asks again', async () => {
  const fail = () => Promise.reject(new Error('Stet failed at textDocument/diagnostic'));
  expect(await pull('7', fail())).toEqual({ kind: 'unChanged', resultId: '7' });
  expect(await pull(undefined, fail())).toEqual({ kind: 'full', items: [] });
});

test('one that was cancelled is the library’s to ask for again', async () => {
  const cancelled = new CancellationError();
  await expect(pull('7', Promise.reject(cancelled))).rejects.toBe(cancelled);
});
