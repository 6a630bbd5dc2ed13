import { dateIn, percent } from './amounts.js';
import { numberIn, readCsv } from './csv.js';
import { ReadingBuilder, type Upstream } from './upstream.js';

/**
 * Leaderboards of Arena-Hard-Auto v0.1: the share of answers preferred to those of gpt-4-0314, by another model's verdict.
 * Trap: the scores of one edition are comparable among themselves only, so each keeps its day.
 */
export const arenaHard: Upstream = {
  id: 'arena-hard',
  title: 'Arena-Hard-Auto v0.1, leaderboard',
  publisher: 'LMArena',
  url: 'https://github.com/lmarena/arena-hard-auto',
  license: 'Apache-2.0',
  mayShip: true,
  read(files) {
    const reading = new ReadingBuilder();
    for (const file of files) {
      const { rows, problems } = readCsv(file.text);
      for (const problem of problems) reading.refuse(file.path, problem);
      for (const row of rows) {
        reading.records++;
        const [name, score, asOf] = [row('model'), numberIn(row('score')), dateIn(row('date'))];
        const record = `row model=${name}`;
        if (name === '' || score === undefined || asOf === undefined) {
          reading.refuse(record, 'it lacks a name, a score or a day');
          continue;
        }
        const qualifiers = { benchmark: 'Arena-Hard', metric: 'win rate', version: 'v0.1' };
        const locator = `CSV row model=${name}`;
        reading.propose(record, { type: 'model', names: [name] }, [
          { attribute: 'benchmark-score', value: percent(score), qualifiers, locator, asOf },
        ]);
      }
    }
    return reading;
  },
};
