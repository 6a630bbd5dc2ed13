import { sentences } from '../language/frame.js';

export const affiliation = sentences('affiliation', [
  '{@affiliation: {employer} {role}} {P} did not want to comment.',
  '{P}, {@affiliation: {role} of {employer}}, was on a train when we called.',
  '{P}, {@affiliation head: {role long} of {employer}}, [took the stage|opened the evening].',
  '{P} ({@affiliation: {role}, {employer}}) was not involved.',
  '{P} is {@affiliation founder: the {role} of {employer}}.',
  '{P} is {@affiliation scholar: {an} {role} at {employer}}.',
  "{@affiliation head: {employer}'s {role}}, {P}, was in a good mood.",
  'As {@affiliation head: {role} of {employer}}, {P} has seen three such cycles.',
  "{P} is {@affiliation head: {employer}'s {role}}.",
  '{P}, {@affiliation former: a former {role} at {employer}}, now keeps bees.',
  '{@affiliation former: Former {employer} {role}} {P} has doubts.',
  '{P}, {@affiliation former: formerly {role} at {employer}}, has seen the code.',
  '{P} ({@affiliation former: ex-{employer}}) was the first to notice.',
  '{P}, {@affiliation scholar: who works as {an} {role} at {employer}}, ran the numbers again.',
  'The talk was given by {P}, {@affiliation: {role} at {employer}}.',
  '{P} was [until last year|until recently] {@affiliation former: {an} {role} at {employer}}.',
  'Among the guests was {P}, {@affiliation head: {role} at {employer}}.',
  'Together with {P2}, {@affiliation: {employer} {role}} {P} has written an open letter.',
  '{P} joined {@affiliation head: {employer} as {role}} years ago and has stayed.',
  '{employer} has lost nobody, says {P}, {@affiliation head: its {role}}.',
  '{P} left {@affiliation former: {employer}, where [he|she] was {role}}, for a quieter life.',
  '{P}, {@affiliation scholar: {role} at {employer}}, calls the test unfair.',
]);

export const pseudonym = sentences('pseudonym', [
  '{@pseudonym: {person} (not [his|her] real name)} worked on the project for a year.',
  '{@pseudonym: {person} (a pseudonym)} says: "{@quotation person: {saying}}."',
  '"{@quotation person: {saying}}," says {@pseudonym: {person} (name changed)}.',
  'A worker who asked to be called {@pseudonym: {person}} told us: "{@quotation person: {saying}}."',
]);

export const handle = sentences('handle', [
  '{@handle: {handle}} wrote on X: "{@quotation handle: {saying}}."',
  '"{@quotation handle: {saying}}," {@handle: {handle}} posted.',
  'On X, {@handle: {handle}} commented: "{@quotation handle: {saying}}."',
  '"{@quotation handle: {saying}}," wrote X user {@handle: {handle}}.',
]);

export const anonymous = sentences('anonymous', [
  '{@anonymous: {unnamed}} told us: "{@quotation unnamed: {saying}}."',
  '"{@quotation unnamed: {saying}}," said {@anonymous: {unnamed}}.',
  '{@anonymous: {unnamed}} put it this way: "{@quotation unnamed: {saying}}."',
  '"{@quotation unnamed: {saying}}," {@anonymous: {unnamed}} said of {M}.',
  'According to {@anonymous: {unnamed}}, "{@quotation unnamed: {saying}}."',
]);
