import { sentences } from '../language/frame.js';

/** Sentences that state several things at once, as the first paragraph of a report does. */
export const mixed = sentences('mixed', [
  '{#developer} released {M}, {an} {#parameters-total adj}-parameter model with {an} {#context-length adj} context window, under the {#license} licence.',
  '{M}, which {#developer} released {#release-date prep}, has {#parameters-total} parameters and was trained on {#training-tokens} tokens.',
  'Trained on {#training-tokens} tokens at a cost of {#training-cost}, {M} scores {#benchmark-score} on {B}.',
  'With {#parameters-total} parameters and a context window of {#context-length} tokens, {M} scores {#benchmark-score} on {B}.',
  '{M} has {#layer-count} layers, {#expert-count} experts and a vocabulary of {#vocabulary-size} tokens.',
  '{M} costs {#price-input} per million input tokens, has a context window of {#context-length} tokens and scores {#benchmark-score} on {B}.',
  '{it} was trained on {#training-tokens} tokens in {#training-gpu-hours} GPU hours.',
  'The model card of {M} lists {#parameters-total} parameters, {#layer-count} layers and a context length of {#context-length} tokens.',
  '{M} ({#parameters-total} parameters, {#context-length adj} context, {#license whole}) is the one to try first.',
  '{O}, founded in {#founded year} and based in {#headquarters}, has raised {#funding}.',
  '{O}, which employs {#headcount} people, is valued at {#valuation}.',
  '{#founder} founded {O} in {#founded year}; it now has {#headcount} employees and annual revenue of {#revenue}.',
  'Released {#release-date prep} under the {#license} licence, {M} has been downloaded {#downloads} times.',
  'Of {its} {#parameters-total} parameters, {#parameters-active} are active per token, and the context window is {#context-length} tokens.',
  '{M} needs {#memory-required} of VRAM and generates {#generation-throughput} tokens per second.',
  'While {R} has {R#parameters-total} parameters and costs {R#price-input} per million input tokens, {M} has {#parameters-total} and costs {#price-input}.',
  '{M} scores {#benchmark-score} on {B}, {#benchmark-score B2} on {B2} and costs {#price-output} per million output tokens.',
  'It took {#training-gpu-hours} GPU hours and {#training-cost} to train {M}.',
  '{its} {#layer-count} layers hold {#parameters-total} parameters.',
  '{P}, {@affiliation head: {role} of {employer}}, said {M} had been trained on {#training-tokens attributed} tokens.',
  '{company} says {M} has {#parameters-total attributed} parameters, a context window of {#context-length attributed} tokens and a knowledge cutoff of {#knowledge-cutoff attributed month}.',
  'Unlike {R}, which has {R#parameters-total} parameters, {M} makes do with {#parameters-total}.',
  'Both {M}, with {#parameters-total} parameters, and {R}, with {R#parameters-total}, fit on a single node.',
  '{M} speaks {#languages few} languages, reads {#context-length} tokens at once and costs {#subscription-price} a month.',
]);
