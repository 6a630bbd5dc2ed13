// Writes what is derived from the sources: the manual of every rule, the pages of settings and commands, the settings in the
// extension's manifest, the list of rules the engine runs.  npm run generate, or with --check: says what is out of date and changes nothing.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printCommandPages } from './generate/command-pages.js';
import { printManifest, printManifestWords } from './generate/manifest.js';
import { readRules } from './generate/read-rules.js';
import { printRuleIndex } from './generate/rule-index.js';
import { printRuleList, printRulePage } from './generate/rule-page.js';
import { printSettingPages } from './generate/setting-pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const RULE_FILES = 'server/src/engine/rules';
const RULE_PAGES = 'docs/rules';
/** Folders in which every page is generated. */
const FOLDERS = [RULE_PAGES, 'docs/settings', 'docs/commands'];
const MANIFEST = 'package.json';
const MANIFEST_WORDS = 'package.nls.json';

/** Every generated file by its path in the repository. */
async function generateFiles(): Promise<ReadonlyMap<string, string>> {
  const rules = await readRules(join(root, RULE_FILES));
  const manifest = await readFile(join(root, MANIFEST), 'utf8');
  const words = await readFile(join(root, MANIFEST_WORDS), 'utf8');
  return new Map([
    [`${RULE_FILES}/index.generated.ts`, printRuleIndex(rules)],
    [`${RULE_PAGES}/README.md`, printRuleList(rules)],
    ...rules.map((rule) => [`${RULE_PAGES}/${rule.id}.md`, printRulePage(rule)] as const),
    ...printSettingPages(),
    ...printCommandPages(manifest, words),
    [MANIFEST, printManifest(manifest, rules)],
    [MANIFEST_WORDS, printManifestWords(words, rules)],
  ]);
}

/** Pages of what is no more. */
async function findLeftovers(files: ReadonlyMap<string, string>): Promise<string[]> {
  const pages = FOLDERS.map(async (folder) => {
    const names = await readdir(join(root, folder)).catch(() => []);
    return names.map((name) => `${folder}/${name}`);
  });
  return (await Promise.all(pages)).flat().filter((path) => !files.has(path));
}

const files = await generateFiles();
const leftovers = await findLeftovers(files);
const outdated: string[] = [...leftovers];
for (const [path, text] of files) {
  const current = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (current !== text) outdated.push(path);
}

if (process.argv.includes('--check')) {
  for (const path of outdated) console.error(`${path} is out of date; run npm run generate`);
  process.exitCode = outdated.length > 0 ? 1 : 0;
} else {
  for (const path of leftovers) await rm(join(root, path));
  for (const path of outdated.filter((changed) => !leftovers.includes(changed))) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), files.get(path) ?? '');
    console.log(`wrote ${path}`);
  }
}
