import { unrelated } from '../language/frame.js';

export const science = unrelated('science', [
  'The model of the atmosphere has {few 3 40} parameters, most of them guessed.',
  'The standard model of particle physics has {int 18 26} free parameters.',
  'The survey trained {int 12 300} volunteers to count moths.',
  'The climate model divides the ocean into {int 20 75} layers.',
  'A cell culture needs {int 12 72} hours in the incubator.',
  'The asteroid is {int 40 900} metres across and will pass at a distance of {million 2 9} kilometres.',
  'The vaccine was {percent 61 96} effective in the trial.',
  'The telescope, first proposed in {year 1989 2004}, was launched in {year 2015 2023}.',
  'Of the {int 120 990} patients, {percent 11 60} reported side effects.',
  'The test is {percent 82 98} accurate for early-stage tumours.',
  'The glacier lost {percent 4 40} of its volume between {year 1980 1999} and {year 2010 2024}.',
  'The reactor ran for {int 20 400} seconds at {million 40 150} degrees.',
  'The genome has {billion 2 7} base pairs.',
  'The regression has {few 3 12} parameters and explains {percent 30 80} of the variance.',
  'The drug cut the risk of a second stroke by {percent 12 40}.',
  'Brain tissue holds some {billion 60 90} neurons.',
]);

export const medicine = unrelated('medicine', [
  'The hospital admitted {int 200 900} patients in {month}.',
  'A course of treatment costs {usd 900 90000} and takes {few 4 20} weeks.',
  'Nurses reported hallucinations in {percent 3 30} of patients on the new sedative.',
  'The patient described her hallucinations to {few 2 6} doctors.',
  'The clinic in {city} employs a dietician and a physiotherapist two days a week.',
]);
