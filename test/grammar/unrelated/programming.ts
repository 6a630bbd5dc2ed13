import { unrelated } from '../language/frame.js';

export const programming = unrelated('programming', [
  'The function takes {few 2 9} parameters and returns a promise.',
  'Each request carries {int 2 40} query parameters.',
  'Our login service issues {thousand 20 900} tokens a day, each valid for {int 5 60} minutes.',
  'An access token expires after {int 10 90} minutes and has to be renewed.',
  'The parser reads {int 200 900} tokens of look-ahead at most.',
  'A context manager in Python closes the file after {int 2 9} retries.',
  'React re-renders every consumer when the context changes, all {int 12 400} of them.',
  'The library passed {thousand 10 900} weekly downloads on npm last month.',
  'Version {int 2 9}.{int 0 9} of the editor was released on {int 2 28} {month} {year 2015 2025}.',
  'The build server runs {int 4 64} jobs in parallel and caches {int 2 90} GB of artefacts.',
  'The stack is {few 3 9} layers deep: interface, services, storage.',
  'The API is rate-limited to {int 20 900} requests per minute.',
  'Latency fell by {percent 12 70} after we moved the cache.',
  'Test coverage stands at {percent 61 97}.',
  'Her constructor had {few 9 15} parameters, which is {few 7 12} too many.',
  'The key-value store keeps {int 2 40} replicas of each record.',
  'Kubernetes restarted the pod {int 3 40} times overnight.',
]);

export const hardware = unrelated('hardware', [
  'A used graphics card goes for {usd 180 900} these days.',
  'The new accelerator costs {usd 18000 40000} apiece and weighs {dec 1 3} kilograms.',
  'The laptop has {int 8 64} GB of memory and lasts {int 6 18} hours on a charge.',
  'The factory in {city} will turn out {million 2 40} chips a year.',
  'The phone was released in {month} {year 2019 2025} at a price of {usd 399 1299}.',
  'The board draws {int 300 900} watts under load.',
  'The chip packs {billion 20 200} transistors onto a sliver of silicon.',
  'Their data centre in {city} uses {int 20 300} megawatts.',
  'The monitor costs {usd 250 1900} and has a refresh rate of {int 60 240} hertz.',
  'The memory bus moves {int 200 4800} gigabytes per second.',
  'Shipments of graphics cards rose {percent 4 40} in the third quarter.',
  'A rack holds {int 8 72} accelerators and costs as much as a house.',
]);
