import { sentences } from '../language/frame.js';

export const funding = sentences('funding', [
  '{company} has raised {#funding}.',
  '{company} [raised|secured] {#funding} from investors.',
  '{O}, which has raised {#funding}, is looking for more.',
  '{company} closed a funding round of {#funding}.',
  'Investors have put {#funding} into {O}.',
  'With {#funding} in funding, {O} can afford to be patient.',
  '{company} raised [more than|over] {#funding >=} last spring.',
  'The {#funding} round gives {O} some air.',
  { text: '{company} is expected to raise {#funding}.', modality: 'forecast' },
]);

export const valuation = sentences('valuation', [
  '{company} is valued at {#valuation}.',
  '{company} has a valuation of {#valuation}.',
  'At a valuation of {#valuation}, {O} is no longer a bargain.',
  'The deal values {O} at {#valuation}.',
  'Investors value {O} at [about|around|roughly] {#valuation ~}.',
  '{company} raised {#funding} at a valuation of {#valuation}.',
  "{O's} valuation has climbed to {#valuation}.",
  '{O} is worth {#valuation}, {Q} {Q#valuation}.',
]);

export const revenue = sentences('revenue', [
  '{company} had revenue of {#revenue} last year.',
  "{company's} annual revenue is {#revenue}.",
  '{company} [made|took in] {#revenue} in revenue last year.',
  '{O} reported sales of {#revenue}.',
  'Revenue at {O} reached {#revenue}.',
  '{O} has an annualised revenue of {#revenue}.',
  'Annual recurring revenue at {O} stands at {#revenue}.',
  { text: '{company} forecasts revenue of {#revenue} next year.', modality: 'forecast' },
]);

export const headcount = sentences('headcount', [
  '{company} has {#headcount} employees.',
  '{company} employs {#headcount} people.',
  'With {#headcount} employees, {O} is a small shop by the standards of its rivals.',
  '{O} has a staff of {#headcount}.',
  'A team of {#headcount} people works at {O}.',
  '{O}, {an} {#headcount digits}-person company, occupies two floors.',
  '{company} employs [about|some|roughly] {#headcount ~} people.',
]);
