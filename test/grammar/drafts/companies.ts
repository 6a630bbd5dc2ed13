import { drafts } from '../language/frame.js';

export const companies = drafts('company', [
  `{O} was founded in {#founded year}. The company is based in {#headquarters} and employs {#headcount} people. It has raised {#funding} so far.`,
  `{O} is one of the quieter names in the business. Its founder, {#founder}, avoids cameras. The company is valued at {#valuation}.`,
  `# {O} in brief

- Founded: {#founded year}
- Headquarters: {#headquarters}
- Employees: {#headcount digits}`,
  `Investors have put {#funding} into {O}. The startup had revenue of {#revenue} last year. {Q} is valued at {Q#valuation}.`,
  `{O} is backed by {#parent}. The lab, led by {#chief-executive}, has {#headcount} employees.`,
  `{O} and {Q} are often named in one breath. The former was founded in {#founded year}, the latter in {Q#founded year}.`,
  `{O} is not {M}, though people confuse the two. The company employs {#headcount} people. The model has {#parameters-total} parameters.`,
  `{O}, based in {#headquarters}, makes {M}. It has {#parameters-total} parameters. Its maker has {#headcount} employees.`,
]);

export const voices = drafts('voices', [
  `{P}, {@affiliation head: {role} of {employer}}, had been awake for thirty hours. "{@quotation P: {saying}}," [he|she] said.`,
  `{person}, a teacher from {city}, has used {M} since spring. "{@quotation person: {saying}}," [he|she] says. The model has {#parameters-total} parameters, a figure that leaves [him|her] cold.`,
  `{M} has {#parameters-total} parameters. {P} is not impressed. "{@quotation P: {saying}}," [he|she] said.`,
  `{P} opened the evening.

"{@quotation P: {saying}}," [he|she] told the audience. {M} was on every screen.`,
  `Opinions on {M} differ. "{@quotation P: {saying}}," said {P}. {P2} was more cautious: "{@quotation P2: We will know more in a year}."`,
  `{@handle: {handle}} posted a long thread about {M}. "{@quotation handle: {saying}}," the first line reads. The model scores {#benchmark-score} on {B}.`,
  `{@anonymous: {unnamed}} has seen the numbers. "{@quotation unnamed: {saying}}," the person said. {M} was trained on {#training-tokens} tokens.`,
]);
