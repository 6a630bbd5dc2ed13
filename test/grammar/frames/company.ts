import { sentences } from '../language/frame.js';

export const founded = sentences('founded', [
  '{company} was founded in {#founded year}.',
  '{company} was [founded|set up|established] {#founded prep}.',
  'Founded in {#founded year}, {company} has never had a public relations department.',
  '{O}, founded in {#founded year}, employs people in four time zones.',
  '{O} was [started|founded] in {#founded year} by {#founder}.',
  'Since it was founded in {#founded year}, {O} has moved twice.',
  '{O} (founded {#founded year}) is hiring.',
  'The founding of {O} in {#founded year} went unreported.',
  '{#founder} founded {O} in {#founded year}.',
  { text: '{O} was not founded in {#founded year}.', modality: 'negated' },
]);

export const founder = sentences('founder', [
  '{company} was founded by {#founder}.',
  '{#founder} founded {O} after leaving a bank.',
  '{#founder}, who founded {O}, still answers support mail.',
  'The founder of {O} is {#founder}.',
  'Founded by {#founder}, {O} has grown quietly.',
  '{#founder} set up {O} in a borrowed kitchen.',
  '{O} is the creation of {#founder}, its founder.',
  '{company} has one founder: {#founder}.',
  'When {#founder} founded {O}, nobody took notice.',
  '{O}, which {#founder} founded, does not advertise.',
]);

export const headquarters = sentences('headquarters', [
  '{company} is [based|headquartered] in {#headquarters}.',
  '{O}, [based|headquartered] in {#headquarters}, did not answer our questions.',
  '{company} has its headquarters in {#headquarters}.',
  'The {#headquarters}-based {O} is hiring.',
  "{O's} [head office|headquarters] is in {#headquarters}.",
  'From its headquarters in {#headquarters}, {O} runs a small fleet of servers.',
  '{#headquarters}-based {O} has kept its prices.',
  '{O} is headquartered in {#headquarters}, a short walk from the station.',
]);

export const parent = sentences('parent', [
  '{company} is [backed|owned] by {#parent}.',
  '{company} is a subsidiary of {#parent}.',
  '{O}, a unit of {#parent}, publishes no accounts of its own.',
  'Backed by {#parent}, {O} can afford to wait.',
  '{#parent} owns {O}.',
  '{O} was spun out of {#parent}.',
  'The parent company of {O} is {#parent}.',
]);

export const chiefExecutive = sentences('chief-executive', [
  '{company} is [led|headed|run] by {#chief-executive}.',
  '{O}, led by {#chief-executive}, is about to move.',
  'The chief executive of {O} is {#chief-executive}.',
  'Under the leadership of {#chief-executive}, {O} has doubled its staff.',
  '{#chief-executive} is chief executive of {O}.',
  '{#chief-executive} [runs|heads|leads] {O}.',
  "{O's} chief executive, {#chief-executive}, has promised to listen.",
  'At the helm of {O} is {#chief-executive}.',
  '{company}, with {#chief-executive} as chief executive, is not for sale.',
]);
