import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findCircles } from './circles.js';
import { reach, readImports, readSources, readWorkspaceExports } from './import-graph.js';
import { findViolations } from './violations.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const exports = readWorkspaceExports(root, ['shared', 'corpus', 'server', 'client']);

describe('the house as it stands', () => {
  const sources = readSources(root, ['shared/src', 'corpus/src', 'server/src', 'client/src']);
  const edges = readImports(sources, exports);

  test('its import graph was read', () => {
    expect(edges).toContainEqual({
      from: 'server/src/engine/api.ts',
      to: { kind: 'file', path: 'shared/src/index.ts' },
    });
    expect(edges.length).toBeGreaterThan(sources.size);
  });

  test('every import goes the way the house allows', () => {
    expect(findViolations(edges)).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    const circles = findCircles(edges);
    // A session starts what works for it, and that is handed the session.
    expect(circles.filter((files) => !files.includes('server/src/lsp/session.ts'))).toEqual([]);
  });
});

describe('what a browser loads', () => {
  const sources = readSources(root, ['shared/src', 'corpus/src', 'server/src', 'client/src']);
  const edges = readImports(sources, exports).filter(({ to }) => to.kind !== 'package');

  test.each(['client/src/browser/main.ts', 'server/src/main.browser.ts'])('%s reaches nothing of Node', (entry) => {
    const reached = reach(entry, edges);
    expect(reached.files.size).toBeGreaterThan(20);
    expect(reached.node).toEqual([]);
  });

  test('on a machine the same is reached, and Node with it', () => {
    expect(reach('server/src/main.ts', edges).node.length).toBeGreaterThan(0);
    const [browser, machine] = ['server/src/main.browser.ts', 'server/src/main.ts'].map((entry) => reach(entry, edges));
    expect([...(browser?.files ?? [])].filter((file) => !machine?.files.has(file))).toEqual([
      'server/src/main.browser.ts',
      'server/src/host/browser/browser-host.ts',
    ]);
  });
});

describe('the guard itself', () => {
  test('sees a circle, by way of others', () => {
    const sources = new Map([
      ['a.ts', "import './b.js';"],
      ['b.ts', "import type { C } from './c.js';"],
      ['c.ts', "import './a.js'; import './d.js';"],
      ['d.ts', ''],
    ]);
    expect(findCircles(readImports(sources, exports))).toEqual([['a.ts', 'b.ts', 'c.ts']]);
  });

  const violationsOf = (file: string, text: string) => findViolations(readImports(new Map([[file, text]]), exports));

  test.each([
    ['the engine imports Node', 'server/src/engine/x.ts', "import { readFileSync } from 'node:fs';"],
    ['the engine imports Node, without the prefix', 'server/src/engine/x.ts', "import fs from 'fs';"],
    [
      'the engine imports the language server',
      'server/src/engine/rules/x.ts',
      "import { y } from '../../lsp/session.js';",
    ],
    [
      'the engine imports the impure half of the corpus',
      'server/src/engine/x.ts',
      "import { readCorpus } from '@stet/corpus/store';",
    ],
    [
      'the engine imports a package for LSP',
      'server/src/engine/x.ts',
      "import { Range } from 'vscode-languageserver';",
    ],
    ['by type alone', 'server/src/engine/x.ts', "import type { Range } from 'vscode-languageserver';"],
    ['dynamically', 'server/src/engine/x.ts', "const x = await import('node:os');"],
    ['by re-export', 'server/src/engine/x.ts', "export * from '../host/clock.js';"],
    ['the client imports the server', 'client/src/x.ts', "import { checkDraft } from '@stet/server/engine';"],
    ['the client imports the corpus', 'client/src/x.ts', "import { createKnowledge } from '@stet/corpus';"],
    [
      'the pure half of the corpus imports the other',
      'corpus/src/knowledge/x.ts',
      "import { y } from '../store/y.js';",
    ],
    ['the corpus imports the engine', 'corpus/src/store/x.ts', "import { checkDraft } from '@stet/server/engine';"],
    ['shared imports more than zod', 'shared/src/x.ts', "import { parse } from 'yaml';"],
    ['the terminal imports the language server', 'server/src/cli/x.ts', "import { y } from '../lsp/y.js';"],
    ['sources import tests', 'server/src/cli/x.ts', "import { y } from '../../../test/kit/y.js';"],
    ['a file lies in no room', 'client/tools/x.ts', "import 'node:fs';"],
  ])('%s', (_, file, text) => {
    expect(violationsOf(file, text)).toHaveLength(1);
  });

  test.each([
    [
      'server/src/engine/x.ts',
      "import { bySpan } from '@stet/shared'; import { createKnowledge } from '@stet/corpus';",
    ],
    ['server/src/cli/x.ts', "import { checkDraft } from '@stet/server/engine'; import { join } from 'node:path';"],
    ['client/src/x.ts', "import { window } from 'vscode'; import { RULE_IDS } from '@stet/shared';"],
  ])('what is allowed in %s passes', (file, text) => {
    expect(violationsOf(file, text)).toEqual([]);
  });
});
