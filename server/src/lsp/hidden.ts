import type { Session } from './session.js';

/** Settings of VS Code: what is shown nowhere, and what is left out when a folder is searched. */
const SECTIONS = ['files.exclude', 'search.exclude'] as const;

/** The globs of what an editor hides in a folder; those that hold on a condition are left out. */
export async function askHidden({ client, features, ports }: Session, folder: string): Promise<string[]> {
  if (!features.answersConfiguration) return [];
  const scopeUri = ports.places.toUri(folder);
  const answers: unknown[] = await client.workspace.getConfiguration(
    SECTIONS.map((section) => ({ section, scopeUri })),
  );
  return answers.flatMap((answer) =>
    Object.entries(Object(answer) as object).flatMap(([glob, hides]) => (hides === true ? [glob] : [])),
  );
}
