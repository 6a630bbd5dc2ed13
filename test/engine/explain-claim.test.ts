import { checkDraft, explainClaim } from '@stet/server/engine';
import { expect, test } from 'vitest';
import { buildWorld } from '../kit/case-corpus.js';

const { knowledge, asOf } = await buildWorld([
  'Nimbus-7 (model, by Nimbus Labs): parameters-total 70B; context-length 128K',
]);

const explain = (text: string): string[] => {
  const checked = checkDraft(text, 'markdown', knowledge, { asOf });
  return checked.claims.map((claim) => explainClaim(claim, checked).join('\n'));
};

test('says which words made subject and attribute, and why no rule speaks', () => {
  const [explanation] = explain('Nimbus-7 has 70B parameters.');
  expect(explanation).toContain('subject Nimbus-7: “Nimbus-7”, subject of the clause');
  expect(explanation).toContain('attribute total parameters: “parameters”');
  expect(explanation).toContain('rule: none speaks, for what agrees with the record needs no remark');
});

test('names the rule that speaks, and how loudly', () => {
  expect(explain('Nimbus-7 has 90B parameters.')[0]).toContain('rule: refuted-figure speaks (error)');
});

test('says that a rule is let stand', () => {
  expect(explain('<!-- stet -->\n\nNimbus-7 has 90B parameters.')[0]).toContain(
    'rule: refuted-figure is let stand by a comment',
  );
});

test('says why what is not asserted is not judged', () => {
  expect(explain('If Nimbus-7 had 90B parameters, it would be slower.')[0]).toContain(
    'rule: none speaks, for nothing is held against what is forecast',
  );
});
