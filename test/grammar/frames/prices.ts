import { sentences } from '../language/frame.js';

export const priceInput = sentences('price-input', [
  '{it} costs {#price-input} per million input tokens.',
  '{it} costs {#price-input} per million input tokens and {#price-output} per million output tokens.',
  '{company} charges {#price-input} per million input tokens for {M}.',
  'A million input tokens cost {#price-input} with {M}.',
  '{its} API price is {#price-input} per million tokens of input and {#price-output} per million tokens of output.',
  'Input tokens on {M} are priced at {#price-input} per million.',
  'At {#price-input} per million input tokens, {M} is within reach of a student budget.',
  '{M} is priced at {#price-input} and {#price-output} per million input and output tokens respectively.',
  '{M}: {#price-input} per million tokens in, {#price-output} per million tokens out.',
  'The price of {M} is {#price-input} per million input tokens, against {R#price-input} for {R}.',
  'Prompts sent to {M} are billed at {#price-input} per million tokens.',
  '{company} has set the price of {M} at {#price-input} for a million input tokens.',
  { text: '{company} will charge {#price-input} per million input tokens for {M}.', modality: 'forecast' },
]);

export const priceOutput = sentences('price-output', [
  '{its} output price is {#price-output} per million tokens.',
  '{M} costs {#price-output} per million output tokens.',
  'Each million output tokens from {M} costs {#price-output}.',
  '{company} asks {#price-output} per million output tokens for {M}.',
  'Output is dearer: {M} charges {#price-output} per million output tokens.',
  'Input on {M} costs {#price-input} per million tokens, output {#price-output}.',
  'For a million output tokens, {M} bills {#price-output}.',
  '{M} comes to {#price-output} per million output tokens, {R} to {R#price-output}.',
  'Completions from {M} go for {#price-output} per million output tokens.',
]);

export const price = sentences('price', [
  '{it} is {@price 0: free} to use.',
  '{company} offers {M} {@price 0: free of charge}.',
  'Anyone can use {M} {@price 0: for free}.',
  '{M} comes {@price 0: at no cost}.',
  'Access to {M} is {@price 0: free}.',
  'The chat version of {M} {@price 0: costs nothing}.',
  '{company} does not charge for {M}: it is {@price 0: free}.',
  '{M} is {@price 0: available free of charge}.',
  '{@price 0: Free} as it is, {M} has already found its users.',
]);

export const subscriptionPrice = sentences('subscription-price', [
  'A subscription to {M} costs {#subscription-price} a month.',
  '{M} is available for {#subscription-price} per month.',
  '{company} sells access to {M} at {#subscription-price} a month.',
  'Subscribers pay {#subscription-price} a month for {M}.',
  'For {#subscription-price} monthly, users get {M} without limits.',
  'The {#subscription-price sign}-a-month plan includes {M}.',
  '{M} costs {#subscription-price} per month for private users.',
  'At {#subscription-price} a month, {M} is no luxury.',
  '{company} charges {#subscription-price} a month for {M}.',
  'Access to {M} costs {#subscription-price sign}/month.',
]);

export const costRatio = sentences('cost-ratio', [
  '{M} runs at {#cost-ratio R} the cost of {R}.',
  '{M} costs {#cost-ratio R} of what {R} costs.',
  "Inference on {M} costs {#cost-ratio R} of {R's} price.",
  'API calls to {M} cost only {#cost-ratio R} as much as those to {R}.',
  "The API price of {M} is {#cost-ratio R} of {R's}.",
  '{M} was trained at {#cost-ratio R} of the cost of {R}.',
  'Serving {M} costs {#cost-ratio R} of what it costs to serve {R}.',
  '{M} does the same work for {#cost-ratio R} of the price of {R}.',
]);

export const savings = sentences('savings', [
  '{it} can cut inference bills by {#savings}.',
  'Companies that switch to {M} save {#savings} on their API bill.',
  '{M} lowers serving costs by [up to|as much as] {#savings upto}.',
  'Early customers report savings of {#savings attributed} on compute costs with {M}.',
  'Switching to {M} reduced costs by {#savings}.',
  'With {M}, a support team can trim its costs by {#savings range}.',
]);
