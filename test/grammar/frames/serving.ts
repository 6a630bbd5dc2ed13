import { sentences } from '../language/frame.js';

export const kvCacheReduction = sentences('kv-cache-reduction', [
  '{it} [shrinks|cuts|reduces] the KV cache by {#kv-cache-reduction}.',
  'The KV cache of {M} is {#kv-cache-reduction} smaller than before.',
  'A new attention scheme lets {M} cut its KV cache by {#kv-cache-reduction}.',
  '{its} KV-cache reduction of {#kv-cache-reduction} pays off with long prompts.',
  'By compressing keys and values, {M} saves {#kv-cache-reduction} of the KV cache.',
  '{M} gets by with a KV cache that is {#kv-cache-reduction} smaller.',
  'The KV cache shrank by {#kv-cache-reduction} in {M}.',
  'Compared with {V}, {M} needs {#kv-cache-reduction} less KV cache.',
]);

export const generationThroughput = sentences('generation-throughput', [
  '{it} generates {#generation-throughput} tokens per second.',
  '{its} throughput is {#generation-throughput} tokens per second.',
  'On a single node, {M} reaches {#generation-throughput} tokens/s.',
  '{M} streams [about|around|roughly] {#generation-throughput ~} tokens a second.',
  'Throughput on {M} peaks at {#generation-throughput} tokens per second.',
  'At {#generation-throughput} tokens per second, {M} types faster than anyone can read.',
  'Testers clocked {M} at {#generation-throughput} tokens per second.',
  '{M} manages {#generation-throughput} tokens per second, {R} {R#generation-throughput}.',
  '{its} output speed of {#generation-throughput range} tokens per second is enough for a live chat.',
]);

export const inferenceSpeedup = sentences('inference-speedup', [
  '{its} inference is {#inference-speedup} faster than before.',
  '{it} boosts generation throughput to {#inference-speedup} that of its predecessor.',
  'Inference on {M} is [up to|as much as] {#inference-speedup upto} faster.',
  '{M} speeds up inference {#inference-speedup fold}.',
  'A rewritten decoder gives {M} {an} {#inference-speedup fold} speed-up at inference.',
  '{M} runs inference {#inference-speedup} as fast as {V} did.',
  '{it} decodes {#inference-speedup} faster than the last version.',
  'Throughput on {M} is {#inference-speedup} higher than on {V}.',
  'Thanks to a leaner decoder, {M} offers {an} {#inference-speedup fold} increase in inference speed.',
]);

export const memoryRequired = sentences('memory-required', [
  '{it} needs {#memory-required} of VRAM.',
  '{it} runs in {#memory-required} of memory.',
  'You need {#memory-required} of GPU memory to run {M}.',
  'Quantised, {it} fits in {#memory-required}.',
  'Running {M} requires [at least|a minimum of] {#memory-required floor} of video memory.',
  '{M} fits on a card with {#memory-required} of memory.',
  '{an} {#memory-required adj} card is enough to run {M}.',
  '{its} memory footprint is {#memory-required}.',
  'Loading {M} takes {#memory-required} of RAM.',
  '{M} needs {#memory-required range} of VRAM, depending on the quantisation.',
]);
