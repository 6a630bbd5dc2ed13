import { checkDraft } from '@stet/server/engine';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, inject, test } from 'vitest';
import { buildWorld } from '../kit/case-corpus.js';
import { readCaseFile } from '../kit/case-file.js';
import { failAt } from '../kit/fail-at.js';
import { runCase } from '../kit/run-case.js';
import { updateFences, type FenceUpdate } from '../kit/update-fences.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const isUpdate = inject('update');

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md')) {
  const path = folder + name;
  const file = readCaseFile(path, readFileSync(path, 'utf8'));
  describe(name, () => {
    const updates: FenceUpdate[] = [];
    for (const single of file.cases) {
      test(single.title, async () => {
        const { knowledge, asOf } = await buildWorld([file.corpus?.text, single.corpus?.text]);
        const { faults, ...fences } = runCase(single, (text, format) => checkDraft(text, format, knowledge, { asOf }));
        if (isUpdate) updates.push({ single, fences });
        else if (faults.length > 0) failAt(path, single.line, faults);
      });
    }
    afterAll(() => {
      if (isUpdate) writeFileSync(path, updateFences(file.text, updates));
    });
  });
}
