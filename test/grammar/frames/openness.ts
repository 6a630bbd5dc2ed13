import { sentences } from '../language/frame.js';

export const openWeights = sentences('open-weights', [
  '{it} is {@open-weights open: [open-source|open source|open-weight]}.',
  { text: '{company} has {@open-weights open: open-sourced} {M}.', open: ['developer'] },
  'The weights of {M} are {@open-weights open: [freely available for download|openly available|available for download]} on Hugging Face.',
  '{it} is {@open-weights closed: [closed-source|closed source|proprietary]}.',
  '{M} remains {@open-weights closed: [closed|proprietary|closed-source]}, and {company} means to keep it that way.',
  'Unlike its rivals, {M} is {@open-weights open: [an open-weight model|open-source]}.',
  { text: '{company} {@open-weights open: published the weights} of {M}.', open: ['developer'] },
  '{M}, {@open-weights closed: a closed model}, can only be reached through an API.',
  'Anyone can {@open-weights open: download the weights} of {M}.',
  '{M} is {#open-weights}.',
  '{M} is {#open-weights}, {R} is {R#open-weights}.',
]);

export const modality = sentences('modality', [
  '{it} is {#modality}.',
  '{it} is a {#modality} model.',
  '{M} accepts {@modality multimodal: image input} as well as text.',
  '{M} is {@modality text-only: text-only}: it cannot look at pictures.',
  'Like its rivals, {M} is {@modality multimodal: [multimodal|natively multimodal]}.',
  '{M} remains a {@modality text-only: text-only} system.',
]);

export const languages = sentences('languages', [
  '{it} [supports|speaks|covers] {#languages few} languages.',
  '{M} understands {#languages few} languages, among them Welsh.',
  'In {#languages few} languages, {M} answers without a detour through English.',
  '{its} training data covers {#languages few} languages.',
  '{company} says {M} supports {#languages few attributed} languages.',
  'Support for {#languages few} languages makes {M} attractive to publishers.',
  '{M} speaks {#languages few} languages, {R} {R#languages few}.',
]);
