import { sentences } from '../language/frame.js';

export const developer = sentences('developer', [
  '{it} was [developed|built|made] by {#developer}.',
  '{M}, developed by {#developer}, is aimed at small offices.',
  '{#developer} [makes|develops|is behind] {M}.',
  '{#developer} released {M} after a long silence.',
  '{M} is {an} {#developer} model.',
  'The developer of {M} is {#developer}.',
  '{M} comes from {#developer}.',
  '{#developer}, the maker of {M}, declined to comment.',
  'Behind {M} stands {#developer}.',
  'Built by {#developer}, {M} is meant for hospitals.',
  '{M} is the work of {#developer}.',
  "{#developer optional}'s {M} and {R#developer optional}'s {R} are often mentioned together.",
  '{M} was built by {#developer}, {R} by {R#developer}.',
  '{M} ({#developer}) and {R} ({R#developer}) were tested side by side.',
  '{#developer} launched {M} with little fanfare.',
  { text: '{M} was not developed by {#developer}.', modality: 'negated' },
  'It was {#developer} that built {M}.',
]);
