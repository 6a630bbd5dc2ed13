import type { Random } from '../random.js';

/** Spellings that a writer would use, by attribute and term; a term that is not listed is written as it is. */
const SPELLINGS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  license: {
    'Apache-2.0': ['Apache 2.0', 'Apache 2.0', 'Apache-2.0'],
    'CC-BY-NC-4.0': ['CC BY-NC 4.0', 'CC-BY-NC-4.0'],
    'CC-BY-4.0': ['CC BY 4.0', 'CC-BY-4.0'],
    'modified MIT': ['modified MIT'],
  },
  architecture: {
    MoE: ['mixture-of-experts', 'Mixture-of-Experts', 'MoE', 'mixture-of-experts (MoE)', 'sparse mixture-of-experts'],
    dense: ['dense'],
  },
  modality: { multimodal: ['multimodal', 'natively multimodal'], 'text-only': ['text-only'] },
  'open-weights': {
    open: ['open-source', 'open-weight', 'open-weights'],
    closed: ['closed-source', 'proprietary', 'closed'],
  },
};

/** `whole`: with the word "License" where the term has it, for want of one in the sentence. */
export function printTerm(attribute: string, term: string, flags: readonly string[], random: Random): string {
  const spellings = SPELLINGS[attribute]?.[term];
  if (spellings) return random.pick(spellings);
  return attribute === 'license' && !flags.includes('whole') ? term.replace(/ Licen[cs]e$/, '') : term;
}
