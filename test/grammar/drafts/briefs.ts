import { drafts } from '../language/frame.js';

export const briefs = drafts('brief', [
  `{M} is the model everybody in the office has been trying this week. It has {#parameters-total} parameters and [reads|accepts] prompts of {#context-length} tokens. We asked it to rewrite the style guide. The result was usable.`,
  `# {M}: a first look

{#developer} has released {M}. The model was trained on {#training-tokens} tokens and has {#layer-count} layers. It is not the kind of thing that runs on a laptop.

Its licence is {#license whole}, which lawyers will like.`,
  `Testers have had a week with {M}. On {B}, it scores {#benchmark-score}. On {B2} the model gets {#benchmark-score B2}. None of them would want to go back.`,
  `{#developer} unveiled {M} {#release-date prep}. It costs {#price-input} per million input tokens and {#price-output} per million output tokens.

"{@quotation P: {saying}}," said {P}.`,
  `There was applause in {city} when {M} was shown. The model has a context window of {#context-length} tokens. Training it took {#training-gpu-hours} GPU hours. Nobody asked about the power bill.`,
  `Two models have arrived in one week. {M} has {#parameters-total} parameters; its rival {R} has {R#parameters-total}. The former scores {#benchmark-score} on {B}, the latter {R#benchmark-score}.`,
  `{M} and {R} could hardly be more different.

{M} was trained on {#training-tokens} tokens. It supports a context of {#context-length} tokens.

{R} saw {R#training-tokens} tokens in training. Its context window is {R#context-length} tokens.`,
  `{R} has long been the favourite of programmers. On {B} it scores {R#benchmark-score}. {M} manages {#benchmark-score}.`,
  `Much has been written about {R}. This article is about {M}. It has {#parameters-total} parameters and was released {#release-date prep}.`,
  `{company} is not known for haste. {M} was in the making for two years. It now has {#parameters-total} parameters, of which {#parameters-active} are active per token. {R} has {R#parameters-total}.`,
  `{M} is out. According to {company}, the model was trained on {#training-tokens attributed} tokens. It has a vocabulary of {#vocabulary-size} tokens.`,
  `{M} {@comparison > R B: beats} {R} on {B}. The gap is small: {#benchmark-score} against {R#benchmark-score}. On {B2} it is the other way round, at least in our own runs.`,
  `What does {M} cost? {#price-input} per million input tokens, {#price-output} per million output tokens. What does it know? Its knowledge cutoff is {#knowledge-cutoff month}. What is it bad at? Crosswords.`,
  `---
title: {M} has {#parameters-total} parameters
---

Readers have asked for figures, so here they are. The model was trained on {#training-tokens} tokens. Its context window is {#context-length} tokens.`,
  `{M} will not please everyone. It is {@open-weights closed: closed-source}, and a subscription costs {#subscription-price} a month. Against that, its hallucination rate is only {#hallucination-rate}.`,
  `The weights of {M} are {@open-weights open: available for download}. The licence is {#license whole}. Whoever wants to run the model needs {#memory-required} of VRAM.

Downloads passed {#downloads floor} within a month.`,
  `Last year {R} was the one to beat. It scored {R#benchmark-score} on {B} and {R#benchmark-score B2} on {B2}. {M} now reaches {#benchmark-score} and {#benchmark-score B2} respectively.`,
  `{M} is a {#modality} model. It supports {#languages few} languages. On a single node the model generates {#generation-throughput} tokens per second.`,
]);
