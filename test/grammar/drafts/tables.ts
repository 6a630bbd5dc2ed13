import { drafts } from '../language/frame.js';

export const tables = drafts('table', [
  `| Model | Parameters | Context window | Training tokens |
| --- | --- | --- | --- |
| {M} | {#parameters-total suffix} | {#context-length} | {#training-tokens suffix} |
| {R} | {R#parameters-total suffix} | {R#context-length} | {R#training-tokens suffix} |`,
  `|  | {M} | {R} |
| --- | --- | --- |
| Parameters | {#parameters-total suffix} | {R#parameters-total suffix} |
| Context length | {#context-length} | {R#context-length} |
| Release date | {#release-date month} | {R#release-date month} |`,
  `How the two compare on public tests:

| Benchmark | {M} | {R} |
| --- | ---: | ---: |
| {B} | {#benchmark-score bare} | {R#benchmark-score bare} |
| {B2} | {#benchmark-score B2 bare} | {R#benchmark-score B2 bare} |`,
  `| Model | {B} | {B2} |
|---|---|---|
| {M} | {#benchmark-score sign} | {#benchmark-score B2 sign} |
| {R} | {R#benchmark-score sign} | {R#benchmark-score B2 sign} |
| {S} | {S#benchmark-score sign} | {S#benchmark-score B2 sign} |`,
  `## {M}

| Property | Value |
| --- | --- |
| Total parameters | {#parameters-total} |
| Layers | {#layer-count digits} |
| Vocabulary size | {#vocabulary-size} |
| Licence | {#license whole} |`,
  `| Model | Developer | Licence |
| --- | --- | --- |
| {M} | {#developer} | {#license whole} |
| {R} | {R#developer} | {R#license whole} |`,
  `Prices per million tokens:

| Model | Input | Output |
| --- | --- | --- |
| {M} | {#price-input sign} | {#price-output sign} |
| {R} | {R#price-input sign} | {R#price-output sign} |`,
]);
