import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildServer, SERVER } from '../server/kit/built-server.js';

/** DeepSeek-V2 has 236 billion parameters, of which 21 billion are active. */
const DRAFT = '# A draft\n\nDeepSeek-V2 has 671B total parameters.\n\nIt activates 37B parameters per token.\n';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Emacs with the packages that a script asks for; Debian puts them where `package-initialize` finds them. */
const hasPackage = (name: string): boolean =>
  spawnSync('emacs', ['--batch', '--eval', `(progn (package-initialize) (require '${name}))`]).status === 0;

const EDITORS = [
  {
    name: 'Neovim',
    isThere: spawnSync('nvim', ['--version']).status === 0,
    command: (file: string) => ['nvim', '--headless', '--clean', '-c', `luafile ${here('neovim.lua')}`, file],
  },
  ...['eglot', 'lsp-mode'].map((name) => ({
    name: `Emacs with ${name}`,
    isThere: hasPackage(name) && hasPackage('markdown-mode'),
    command: (file: string) => ['emacs', '--batch', '-l', here('common.el'), '-l', here(`${name}.el`), file],
  })),
];

for (const { name, isThere } of EDITORS)
  if (!isThere) console.warn(`skipped: ${name} is not installed, so nothing is tested in it`);

describe.each(EDITORS)('$name', ({ isThere, command }) => {
  beforeAll(buildServer, 120_000);

  test.skipIf(!isThere)(
    'shows findings, puts the established value in and writes a stet comment',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'stet-editor-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const file = join(folder, 'draft.md');
      writeFileSync(file, DRAFT);
      const [program = '', ...args] = command(file);
      const env = { ...process.env, STET_SERVER: SERVER, HOME: folder, XDG_DATA_HOME: join(folder, 'data') };
      const { status, stdout, stderr } = spawnSync(program, args, { env, cwd: folder, encoding: 'utf8' });
      expect(status, stdout + stderr).toBe(0);
      expect(stdout + stderr).toMatch(/FINDING .*236B/);
      const text = readFileSync(file, 'utf8');
      expect(text).toContain('DeepSeek-V2 has 236B total parameters.');
      expect(text).toMatch(/<!-- stet refuted-figure: .* -->\nIt activates 37B parameters per token\./);
    },
    120_000,
  );
});
