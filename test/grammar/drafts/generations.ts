import { drafts } from '../language/frame.js';

export const generations = drafts('generations', [
  { text: `{M} is here. It has {#parameters-total} parameters, its predecessor {V} had {V#parameters-total}.` },
  {
    text: `{V} was the beginning. It had {V#parameters-total} parameters and read {V#context-length} tokens at once. Its successor, {M}, has {#parameters-total} parameters and a context window of {#context-length} tokens.`,
  },
  {
    text: `{M} replaces {V}. The predecessor was trained on {V#training-tokens} tokens; the new model was trained on {#training-tokens} tokens.`,
  },
  {
    text: `## From {V} to {M}

{V} was released {V#release-date prep}. It scored {V#benchmark-score} on {B}.

{M} followed {#release-date prep}. On the same test it scores {#benchmark-score}.`,
  },
  { text: `{M} scores {#benchmark-score} on {B}. The previous version got {V#benchmark-score}.`, recorded: true },
  { text: `{M} has {#parameters-total} parameters. Its predecessor had {V#parameters-total}.`, recorded: true },
  {
    text: `Compared with {V}, {M} has moved on. The older model cost {V#price-input} per million input tokens, the newer one costs {#price-input}.`,
  },
  {
    text: `{V} had {V#layer-count} layers. {M} has {#layer-count}. Both were built by {#developer}.`,
    open: ['developer'],
  },
]);

export const grids = drafts('grid', [
  `{M} and {R} were put through the same tests. On {B}, they score {#benchmark-score} and {R#benchmark-score} respectively. On {B2}, it is {#benchmark-score B2} and {R#benchmark-score B2}.`,
  `On {B} and {B2}, {M} scores {#benchmark-score} and {#benchmark-score B2}, {R} {R#benchmark-score} and {R#benchmark-score B2}, respectively.`,
  `{M}, {R} and {S} have {#parameters-total}, {R#parameters-total} and {S#parameters-total} parameters respectively. They were trained on {#training-tokens}, {R#training-tokens} and {S#training-tokens} tokens.`,
  `{M} reaches {#benchmark-score} on {B} and {#benchmark-score B2} on {B2}; {R} reaches {R#benchmark-score} and {R#benchmark-score B2}.`,
  `{M} and {R} cost {#price-input} and {R#price-input} per million input tokens respectively. For output, {company} charges {#price-output}.`,
]);
