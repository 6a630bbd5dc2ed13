import { sentences } from '../language/frame.js';

export const license = sentences('license', [
  '{it} is released under the {#license} [license|licence].',
  '{M} is available under {an} {#license} [license|licence].',
  {
    text: '{company} published the weights of {M} under the {#license} [license|licence].',
    open: ['developer', 'open-weights'],
  },
  '{its} [license|licence] is {#license whole}.',
  'The weights of {M} are licensed under {#license whole}.',
  'Under its {#license} [license|licence], {M} may be used by anyone.',
  '{M} is {#license}-licensed.',
  'The {#license} [license|licence] of {M} leaves little to negotiate.',
  '{M} ({#license whole}) can be downloaded from the usual places.',
  { text: '{company} chose {#license whole} as the [license|licence] for {M}.', open: ['developer'] },
  '{M}, licensed under {#license whole}, has already been forked many times.',
  { text: '{M} is not released under the {#license} [license|licence].', modality: 'negated' },
  {
    text: '{company} will release {M} under the {#license} [license|licence].',
    modality: 'forecast',
    open: ['developer'],
  },
  { text: '{company} put {M} under {#license whole}.', open: ['developer'] },
  'Lawyers like the {#license} [license|licence] that {M} comes with.',
]);
