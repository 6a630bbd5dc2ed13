import { sentences } from '../language/frame.js';

export const trainingTokens = sentences('training-tokens', [
  '{it} was trained on {#training-tokens} tokens.',
  '{its} training data [comes to|runs to|amounts to] {#training-tokens} tokens.',
  'Trained on {#training-tokens} tokens, {M} has seen a good part of the public web.',
  { text: '{company} fed {M} {#training-tokens} tokens.', open: ['developer'] },
  { text: '{company} pretrained {M} on [more than|over] {#training-tokens >=} tokens of text.', open: ['developer'] },
  'A corpus of {#training-tokens} tokens went into {M}.',
  'Pre-training {M} took {#training-tokens} tokens.',
  '{M} is the product of {#training-tokens} tokens of training data.',
  'It took {#training-tokens} tokens to train {M}.',
  '{M} was pretrained on [some|about|roughly] {#training-tokens ~} tokens, most of them English.',
  '{M} saw {#training-tokens} tokens in training, [up from|compared with] {V#training-tokens} for {V}.',
  'During pre-training, {it} saw {#training-tokens} tokens.',
  'The training set of {M} contains {#training-tokens} tokens.',
  '{M} was trained on {#training-tokens} tokens, {R} on {R#training-tokens}.',
  { text: '{M} will be retrained on {#training-tokens} tokens, {company} says.', modality: 'forecast' },
  { text: 'According to the technical report, {M} was trained on {#training-tokens} tokens.', modality: 'attributed' },
  { text: '{M} was not trained on {#training-tokens} tokens.', modality: 'negated' },
  '"{@quotation P: We trained {M} on {#training-tokens attributed} tokens and threw half of the web away}," {P} told us.',
]);

export const trainingGpuHours = sentences('training-gpu-hours', [
  'Training {M} took {#training-gpu-hours} GPU hours.',
  '{it} was trained in {#training-gpu-hours} GPU hours.',
  { text: '{company} spent {#training-gpu-hours} GPU hours on {M}.', open: ['developer'] },
  'Total training compute for {M} [came to|amounted to] [about|roughly|approximately] {#training-gpu-hours ~} GPU hours.',
  'The bill for {M}: {#training-gpu-hours} GPU-hours.',
  '{M} consumed [more than|over] {#training-gpu-hours >=} GPU hours before it was done.',
  'Some {#training-gpu-hours ~} GPU hours went into training {M}.',
  '{its} training run lasted {#training-gpu-hours} GPU hours.',
  '{M} needed {#training-gpu-hours} GPU hours of training, {R} {R#training-gpu-hours}.',
  'Training {M} required only {#training-gpu-hours} GPU hours.',
  { text: '{M} required {#training-gpu-hours} GPU hours, according to its model card.', modality: 'attributed' },
  'Training {M} swallowed {#training-gpu-hours plus} GPU hours.',
  'At {#training-gpu-hours} GPU hours, the training of {M} was a modest affair.',
]);

export const trainingCost = sentences('training-cost', [
  '{it} cost {#training-cost} to train.',
  'Training {M} cost {#training-cost}.',
  '{its} training cost [was|came to] {#training-cost}.',
  { text: '{company} spent {#training-cost} on training {M}.', open: ['developer'] },
  '{M} was trained for [about|around|roughly] {#training-cost ~}.',
  'The training run for {M} cost [less than|under] {#training-cost <=}.',
  { text: 'For {#training-cost} in compute, {company} trained {M}.', open: ['developer'] },
  'A training budget of {#training-cost} was enough for {M}.',
  'The final training run of {M} came in at {#training-cost}.',
  '{M} cost {#training-cost} to train, {R} {R#training-cost}.',
  { text: '{company} says {M} cost {#training-cost} to train.', modality: 'attributed' },
  { text: 'Training {M} did not cost {#training-cost}.', modality: 'negated' },
  'The training bill of {M} came to {#training-cost range}.',
]);

export const knowledgeCutoff = sentences('knowledge-cutoff', [
  '{its} knowledge cutoff is {#knowledge-cutoff month}.',
  'The training data of {M} ends in {#knowledge-cutoff month}.',
  '{M} has a knowledge cutoff of {#knowledge-cutoff month}.',
  '{it} knows nothing of what happened after {#knowledge-cutoff month}, its knowledge cut-off.',
  'With a training cutoff of {#knowledge-cutoff month}, {M} has not heard of the merger.',
  '{company} gives {#knowledge-cutoff month attributed} as the knowledge cutoff of {M}.',
  'Ask {M} about last week and it will apologise: its knowledge ends in {#knowledge-cutoff month}.',
]);
