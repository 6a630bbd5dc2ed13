// Packs the extension as it lies in dist/, and fails when it has grown too large:  npm run package
import { createVSIX } from '@vscode/vsce';
import { readFileSync, rmSync, statSync } from 'node:fs';

/** What a writer waits for at most, in bytes. */
const MOST = 3_000_000;

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const path = `${name}-${version}.vsix`;
await createVSIX({ dependencies: false, packagePath: path });
const { size } = statSync(path);
console.log(`${path} has ${String(size)} bytes`);
if (size > MOST) {
  rmSync(path);
  throw new Error(`that is more than the ${String(MOST)} that it may have: find out what has come along`);
}
