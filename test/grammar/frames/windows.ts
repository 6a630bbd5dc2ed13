import { sentences } from '../language/frame.js';

export const contextLength = sentences('context-length', [
  '{it} has a context window of {#context-length} tokens.',
  '{it} [supports|offers|comes with] {an} {#context-length adj} context window.',
  '{its} context window [holds|stretches to|runs to] {#context-length} tokens.',
  '{it} can [read|take in|ingest] [up to|as many as] {#context-length upto} tokens at once.',
  'With a context length of {#context-length}, {M} swallows a whole novel.',
  'The context window of {M} is {#context-length} tokens.',
  '{M} accepts prompts of {#context-length} tokens.',
  '{M} handles contexts of [more than|over] {#context-length >=} tokens.',
  'A window of {#context-length} tokens lets {M} keep a long case file in view.',
  '{it} remembers {#context-length} tokens of context, which is a short shelf of paperbacks.',
  '{M} (context length: {#context-length}) is aimed at law firms.',
  { text: '{company} has stretched the context window of {M} to {#context-length} tokens.', open: ['developer'] },
  '{M} has a context window of {#context-length} tokens, [up from|against] {V#context-length} for {V}.',
  '{its} context length is {#context-length} tokens, while {R} stops at {R#context-length}.',
  'Long documents are no trouble: {it} supports {an} {#context-length adj}-token context.',
  '{M} and {R} support context windows of {#context-length} and {R#context-length} tokens[,|] respectively.',
  'Contexts of [up to|at most] {#context-length upto} tokens are supported by {M}.',
  { text: '{M} does not offer a context window of {#context-length} tokens.', modality: 'negated' },
  {
    text: '{company} plans to extend the context window of {M} to {#context-length} tokens next year.',
    modality: 'forecast',
  },
  { text: '{company} claims that {M} supports a context of {#context-length} tokens.', modality: 'attributed' },
  '"{@quotation P: {M} keeps {#context-length attributed} tokens of context in its head}," said {P}.',
  'Give it {an} {#context-length adj}-token context and {M} will still find the needle.',
]);

export const outputLength = sentences('output-length', [
  '{it} can generate [up to|at most] {#output-length upto} tokens in one response.',
  '{its} maximum output is {#output-length} tokens.',
  'Output is capped at {#output-length upto} tokens for {M}.',
  '{M} writes [up to|as many as] {#output-length upto} tokens in one go.',
  'The output limit of {M} is {#output-length} tokens.',
  '{it} reads {#context-length} tokens and writes [at most|up to] {#output-length upto} output tokens.',
  '{M} has {an} {#context-length adj}-token context window and an output limit of {#output-length} tokens.',
  'A single response from {M} can run to {#output-length} tokens.',
]);
