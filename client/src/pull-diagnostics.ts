import { CancellationError } from 'vscode';
import { vsdiag, type DiagnosticProviderMiddleware } from 'vscode-languageclient';

type Pull = NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']>;

const { full, unChanged } = vsdiag.DocumentDiagnosticReportKind;

/**
 * After a check that failed a draft keeps its findings, and is checked again at the next change. Without it the client
 * library takes the request that failed for one still under way, and asks for that draft no more; of the failure it has told.
 */
export const pullDiagnostics: Pull = async (document, previousResultId, token, next) => {
  try {
    return await next(document, previousResultId, token);
  } catch (error) {
    if (error instanceof CancellationError) throw error;
    return previousResultId === undefined ? { kind: full, items: [] } : { kind: unChanged, resultId: previousResultId };
  }
};
