import { unrelated } from '../language/frame.js';

export const finance = unrelated('finance', [
  'Some {percent 12 70} of shareholders voted against the pay package.',
  'The index fell {percent 1 9} on {weekday}, its worst day since {month}.',
  'The central bank left rates at {percent 2 6}.',
  'The bakery has a turnover of {usd 90000 900000} and {few 3 14} ovens.',
  'Inflation was {percent 1 9} in {month}.',
  'The bridge will cost {million 40 900} pounds, a third more than planned.',
  'House prices in {city} rose by {percent 2 19} over the year.',
  'The airline carried {million 2 90} passengers last year.',
  'A ticket costs {usd 12 90}, children go free.',
  'The pension fund owns {percent 2 19} of the port.',
  'Unemployment stood at {percent 3 14} in the second quarter.',
  'The miner digs up {int 200 900} tonnes of copper a day.',
  'The supermarket holds {percent 12 40} of the grocery market.',
  'The carmaker sold {thousand 20 900} vehicles in {month}.',
  'The brewery was founded in {year 1780 1930} by two brothers from {city}.',
  'The hotel chain, owned by a Belgian family, runs {int 20 300} houses.',
  'The toy maker raised its prices by {percent 3 12} in {month}.',
  'The law firm has {int 40 900} partners in {few 4 30} cities.',
  'Rent for the office comes to {usd 2000 9000} a month.',
  'The ferry company is based in {city} and owns {few 4 19} ships.',
]);

export const law = unrelated('law', [
  'Parliament passed the act in {month} {year 1990 2024}.',
  'The committee heard {few 9 40} experts in two days.',
  'The court fined the broadcaster {usd 20000 900000}.',
  'The fishing licence costs {usd 12 90} a year.',
  'Her driving licence was revoked in {month} {year 2001 2023}.',
  'The treaty was signed by {int 20 190} countries.',
  'The MIT campus was closed for two days because of the storm.',
  'The Apache helicopter made an emergency landing near {city}.',
  'Voters in {city} turned out at a rate of {percent 41 83}.',
  'The ministry has {thousand 2 40} civil servants on its payroll.',
]);
