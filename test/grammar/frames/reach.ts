import { sentences } from '../language/frame.js';

export const downloads = sentences('downloads', [
  '{it} has been downloaded {#downloads} times.',
  '{it} passed {#downloads floor} downloads on Hugging Face.',
  'Downloads of {M} exceeded {#downloads floor} within a week.',
  '{M} has been downloaded [more than|over] {#downloads >=} times from Hugging Face.',
  'With {#downloads} downloads, {M} is off to a good start.',
  '{M} was downloaded {@downloads 20000..99999: tens of thousands} of times on its first day.',
  '{its} download count stands at {#downloads}.',
  '{#downloads plus} downloads later, {M} is hard to avoid.',
]);

export const stars = sentences('stars', [
  '{its} repository has {#stars} stars on GitHub.',
  '{M} collected {#stars} GitHub stars in a fortnight.',
  'On GitHub, {M} has been starred {#stars} times.',
  'The {M} repository gathered [over|more than] {#stars >=} stars.',
  '{M} stands at {#stars} stars on GitHub.',
  'With {#stars} stars, {M} is one of the busier repositories on GitHub.',
  'GitHub users have given {M} {#stars} stars.',
]);

export const engagement = sentences('engagement', [
  'A clip of {M} drew {#engagement} views on X.',
  'The post announcing {M} got {#engagement} likes.',
  '{M} was mentioned in {#engagement} posts on X within a day.',
  'Discussions about {M} on Reddit attracted [more than|over] {#engagement >=} comments.',
  'The launch video of {M} has been watched by {#engagement} users.',
  '{M} drew {#engagement} comments on Hacker News.',
  'Within hours, the announcement of {M} had been shared {#engagement} times.',
  '{#engagement} users watched the unveiling of {M} online.',
  '{it} has {#engagement} daily users.',
]);

export const marketShare = sentences('market-share', [
  '{company} holds {O#market-share whole} of the market.',
  "{company's} market share is {O#market-share}.",
  '{M} has a market share of {#market-share} in Europe.',
  '{company} commands a market share of {O#market-share}.',
  '{company} accounts for [about|roughly] {O#market-share ~} of the market for coding assistants.',
  { text: 'Analysts expect {company} to reach a market share of {O#market-share}.', modality: 'forecast' },
]);

export const forecast = sentences('forecast', [
  { text: '{M} is expected to spawn {#forecast} fine-tuned versions by the end of the year.', modality: 'forecast' },
  {
    text: '{company} expects {#forecast} developers to build on {M} next year.',
    modality: 'forecast',
    open: ['engagement'],
  },
  { text: '{M} will be offered in {#forecast} hospitals by next summer, {company} says.', modality: 'forecast' },
  {
    text: '{company} hopes to train {#forecast} teachers to use {M} by spring.',
    modality: 'forecast',
    open: ['headcount'],
  },
  { text: 'By next year, {#forecast} schools will use {M}, the ministry predicts.', modality: 'forecast' },
]);
