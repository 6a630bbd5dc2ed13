import { unrelated } from '../language/frame.js';

export const culture = unrelated('culture', [
  'The film was released in {month} {year 1975 2024} and lost money for a decade.',
  'The band released its debut album on {int 2 28} {month} {year 1968 2020}.',
  'The novel has {int 200 900} pages and no chapters.',
  'The museum was founded in {year 1820 1960} and has {int 12 90} rooms.',
  'The restorers found {few 4 11} layers of paint under the varnish.',
  'The cake has {few 3 9} layers and feeds {int 12 40}.',
  'The series runs to {int 20 190} episodes.',
  "The director's cut is {int 12 60} minutes longer.",
  'The opera house in {city} seats {int 800 3000}.',
  'The paper has {thousand 20 900} subscribers and a crossword.',
  'Taken out of context, the sentence sounds worse than it was.',
  'In the context of the [1920s|1950s|1970s|1980s], the decision made sense.',
  'A poem of {int 12 90} lines won the prize.',
  'Her memoir has sold {thousand 20 900} copies since {month}.',
  'The streaming service raised its price to {usd 9 19} a month.',
  'The documentary was watched by {million 2 19} people.',
]);

export const sport = unrelated('sport', [
  'She beat the defending champion by {few 2 9} points.',
  'The home side leads the table with {int 40 90} points from {int 20 36} matches.',
  'He finished second in {city}, {dec 0 4} seconds behind the winner.',
  'The club paid {million 12 90} euros for a goalkeeper.',
  'The stadium holds {thousand 20 90} people.',
  'Arsenal beat Chelsea {int 2 4}-{int 0 1} on {weekday}.',
  'The rower has trained for {int 8 30} hours a week since {month}.',
  'The chess player has a rating of {int 2400 2850}.',
  'They ranked fourth last season and second the year before.',
]);

export const household = unrelated('household', [
  'The recipe calls for {int 200 900} grams of flour and {few 2 6} eggs.',
  'The flat has {few 2 6} rooms and a balcony the size of a doormat.',
  'It rained for {few 3 19} days in a row.',
  'The train to {city} takes {few 2 9} hours and costs {usd 19 190}.',
  'Insulation cut the heating bill by {percent 12 60}.',
  'A washing machine lasts {few 8 19} years on average.',
]);
