import { z } from 'zod';
import { points } from './amounts.js';
import { readJson } from './read-json.js';
import { ReadingBuilder, type Upstream } from './upstream.js';

const boardSchema = z.record(z.string(), z.record(z.string(), z.looseObject({ rating: z.number() })));

/**
 * LMArena's text leaderboards by category. Traps: nothing allows passing the data on, so it serves a desk's own corpus only;
 * ratings are re-based from time to time and compare within one edition only, which the day of its source tells apart.
 */
export const lmarena: Upstream = {
  id: 'lmarena',
  title: 'LMArena arena-catalog, leaderboard-text.json',
  publisher: 'LMArena',
  url: 'https://raw.githubusercontent.com/lmarena/arena-catalog/main/data/leaderboard-text.json',
  license: 'unlicensed',
  mayShip: false,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files)
      for (const [category, board] of Object.entries(readJson(file, boardSchema, reading) ?? {}))
        for (const [name, { rating }] of Object.entries(board)) {
          reading.records++;
          const record = `${category}, ${name}`;
          if (category !== 'full') {
            reading.refuse(record, 'it rates one category only');
            continue;
          }
          reading.propose(record, { type: 'model', names: [name] }, [
            {
              attribute: 'benchmark-score',
              value: points(Math.round(rating)),
              qualifiers: { benchmark: 'LMArena', metric: 'Elo' },
              locator: `$.full["${name}"].rating`,
            },
          ]);
        }
    return reading;
  },
};
