import { sentences } from '../language/frame.js';

export const quotation = sentences('quotation', [
  '"{@quotation P: {saying}}," said {P}.',
  '{P} said: "{@quotation P: {saying}}."',
  '"{@quotation P: {saying}}," {P} [said|told {outlet}|told reporters].',
  '"{@quotation P: {saying}}," said {P}, {@affiliation: {role} [of|at] {employer}}.',
  '{P}, {@affiliation: {role} of {employer}}, put it bluntly: "{@quotation P: {saying}}."',
  '"{@quotation P: {saying}}," {@affiliation head: {employer} {role}} {P} wrote in a blog post.',
  'In an interview, {P} said: "{@quotation P: {saying}}."',
  '{P} [posted|wrote] on X: "{@quotation P: {saying}}."',
  'As {P} put it, "{@quotation P: {saying}}."',
  '"{@quotation person: {saying}}," says {person}, who teaches chemistry in {city}.',
  '{person}, {@affiliation person analyst: an analyst} in {city}, was less impressed: "{@quotation person: {saying}}."',
  '"{@quotation P: {saying}}," {P} added.',
  'Asked about {M}, {P} answered: "{@quotation P: {saying}}."',
  '{P} disagreed. "{@quotation P: {saying}}," [he|she] said.',
  '> "{@quotation P: {saying}}."\n>\n> — {P}',
  '{P} had this to say:\n\n> {@quotation P: {saying}}.',
  '"{@quotation P: {saying}}" — {P}, {@affiliation: {role}, {employer}}',
  "'{@quotation P: {saying}},' said {P}.",
  '«{@quotation P: {saying}}», said {P}.',
  '{P} reacted on LinkedIn: "{@quotation P: {saying}}."',
  '{P2} listened, then {P} said: "{@quotation P: {saying}}."',
  'Speaking at a conference in {city}, {P} warned: "{@quotation P: {saying}}."',
  '"{@quotation P: {saying}}," {P} said, and then, after a pause: "{@quotation P: We will see}."',
  '{P}: "{@quotation P: {saying}}."',
  '{P} does not mince words. "{@quotation P: {saying}}."',
  'The answer from {P}, {@affiliation head: {role} of {employer}}, was short: "{@quotation P: {saying}}."',
]);

/** Words that are on record: whole, shortened, altered, or put into another mouth. */
export const recordedQuotation = sentences('recorded quotation', [
  '"{@quotation P record: {record}}," said {P}.',
  '{P} said in an interview: "{@quotation P record: {record}}."',
  'As {P} once put it: "{@quotation P record: {record}}."',
  '"{@quotation P record: {record}}," {P} told {outlet}.',
  '{P}, {@affiliation: {role} of {employer}}, wrote: "{@quotation P record: {record}}."',
  '"{@quotation P record cut: {record}}," said {P}.',
  '{P} had this to say:\n\n> {@quotation P record: {record}}.',
  '"{@quotation P record: {record}}" — {P}, {@affiliation: {role}, {employer}}',
]);
