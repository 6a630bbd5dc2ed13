import { drafts } from '../language/frame.js';

export const lists = drafts('list', [
  `{M} at a glance:

- {#parameters-total} parameters
- {#context-length adj}-token context window
- trained on {#training-tokens} tokens
- {#license} licence`,
  `## {M}

- Parameters: {#parameters-total}
- Context length: {#context-length}
- Training data: {#training-tokens} tokens
- Released: {#release-date day}`,
  `What we know about {M} so far:

1. It has {#parameters-total} parameters.
2. It was trained on {#training-tokens} tokens.
3. It costs {#price-input} per million input tokens.`,
  `The benchmark results of {M}:

* {B}: {#benchmark-score score}
* {B2}: {#benchmark-score B2 score}`,
  `On {B} the field looks like this:

- {M}: {#benchmark-score}
- {R}: {R#benchmark-score}
- {S}: {S#benchmark-score}`,
  `How large are they?

- {M} has {#parameters-total} parameters.
- {R} has {R#parameters-total}.
- {S} has {S#parameters-total}.`,
  `### {M}

**Size.** {#parameters-total} parameters, {#parameters-active} of them active.

**Context.** {#context-length} tokens.

**Price.** {#price-input} per million input tokens.`,
  `Prices per million input tokens:

- {M}: {#price-input}
- {R}: {R#price-input}`,
  `Context windows compared:

- {M}: {#context-length} tokens
- {R}: {R#context-length} tokens
- {S}: {S#context-length} tokens`,
  `{M} in figures

- {#layer-count} layers
- {#vocabulary-size adj}-token vocabulary
- knowledge cutoff: {#knowledge-cutoff month}`,
  `Licences, for those who read them:

- {M}: {#license whole}
- {R}: {R#license whole}`,
]);
