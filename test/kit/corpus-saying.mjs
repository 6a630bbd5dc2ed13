/**
 * A corpus of a far-off day in which DeepSeek-V2 has as many parameters as wanted.
 * @param {number} amount
 * @returns {import('@stet/shared').Exchange}
 */
export const corpusSaying = (amount) => ({
  format: 'stet-corpus',
  version: 1,
  id: 'test',
  asOf: '2099-01-01',
  entities: [{ id: 'deepseek-v2', type: 'model', name: 'DeepSeek-V2' }],
  sources: [{ id: 'erratum', title: 'Erratum', tier: 'primary', published: '2024-05-07' }],
  assertions: [
    { subject: 'deepseek-v2', attribute: 'parameters-total', value: { amount, unit: 'parameter' }, source: 'erratum' },
    { subject: 'deepseek-v2', attribute: 'context-length', value: { amount: 128e3, unit: 'token' }, source: 'erratum' },
  ],
  quotations: [],
});
