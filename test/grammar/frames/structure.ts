import { sentences } from '../language/frame.js';

export const expertCount = sentences('expert-count', [
  '{it} has {#expert-count} experts.',
  'Its designers split {M} into {#expert-count} experts.',
  '{M} consists of {#expert-count} experts and a router that picks among them.',
  'Inside {M} there are {#expert-count} experts, each good at something else.',
  'With {#expert-count} experts, {it} [leaves the router plenty of choice].',
  'Each layer of {M} holds {#expert-count} experts.',
  '{M} picks {#experts-active} of {#expert-count} experts for every token.',
  '{its} router chooses among {#expert-count} experts.',
]);

export const expertsActive = sentences('experts-active', [
  '{it} activates {#experts-active} experts per token.',
  'For each token, {it} selects {#experts-active} of its {#expert-count} experts.',
  '{#experts-active} experts are active at a time in {M}.',
  '{its} router sends every token to {#experts-active} experts.',
  'Of {its} {#expert-count} experts, {#experts-active} are chosen for each token.',
  '{M} has {#expert-count} experts, {#experts-active} of them active for any given token.',
  'Every token that enters {M} is handled by {#experts-active} experts.',
]);

export const layerCount = sentences('layer-count', [
  '{it} has {#layer-count} layers.',
  'A stack of {#layer-count} transformer layers makes up {M}.',
  '{M} is {#layer-count} layers deep.',
  'With {#layer-count} layers, {it} is deeper than it is wide.',
  { text: '{company} stacked {#layer-count} layers in {M}.', open: ['developer'] },
  '{its} {#layer-count} layers take a while to load.',
  '{M} stacks {#layer-count} layers, {V} made do with {V#layer-count}.',
  'The decoder of {M} has {#layer-count} layers.',
]);

export const architecture = sentences('architecture', [
  '{it} uses {an} {#architecture} architecture.',
  '{M} is {an} {#architecture} model.',
  'Under the hood, {it} is {an} {#architecture} design.',
  'Like its forerunners, {M} is built as {an} {#architecture} transformer.',
  '{it} relies on {@architecture MLA: [multi-head latent attention|Multi-head Latent Attention (MLA)|MLA]} to save memory.',
  'To speed up decoding, {M} adopts {@architecture GQA: [grouped-query attention|grouped-query attention (GQA)]}.',
  'The {#architecture} design of {M} is described in an appendix.',
  { text: '{company} opted for {an} {#architecture} architecture in {M}.', open: ['developer'] },
  '{M} employs {@architecture sliding-window_attention: sliding-window attention} in every other layer.',
]);

export const vocabularySize = sentences('vocabulary-size', [
  '{it} has a vocabulary of {#vocabulary-size} tokens.',
  '{its} tokenizer has {#vocabulary-size} entries.',
  'The vocabulary of {M} holds {#vocabulary-size} tokens.',
  'A tokenizer with {#vocabulary-size} entries helps {M} with rarer scripts.',
  { text: '{company} enlarged the vocabulary of {M} to {#vocabulary-size} tokens.', open: ['developer'] },
  '{its} vocabulary size is {#vocabulary-size}.',
  '{M} works with a {#vocabulary-size adj}-token vocabulary.',
]);
