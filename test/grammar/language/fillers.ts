import type { Random } from '../random.js';
import { groupDigits, spellNumber } from '../values/spell-number.js';

const PEOPLE = [
  'Greta Halvorsen',
  'Samuel Adeyemi',
  'Mei-Ling Foster',
  'Pavel Hruška',
  'Nadia Benali',
  'Tom Ashworth',
  'Carmen Ibáñez',
  'Kofi Mensah',
  'Ola Rasmussen',
  'Deepa Krishnan',
  'Julian Marsh',
  'Aoife Brennan',
];
const OUTLETS = ['Reuters', 'Bloomberg', 'The Verge', 'Wired', 'TechCrunch', 'the Financial Times'];
const CITIES = ['Rotterdam', 'Leeds', 'Osaka', 'Nairobi', 'Montreal', 'Gdańsk', 'Porto', 'Melbourne'];
const HANDLES = [
  '@latent_hiker',
  '@ml_kitchen',
  '@bench_watcher',
  '@tokenpress',
  '@gradient_gus',
  '@evals_daily',
  '@northern_node',
  '@promptsmith42',
];
/** People nobody names; each may open a sentence. */
const UNNAMED = [
  'a person familiar with the matter',
  'a former employee who asked not to be named',
  'one engineer',
  'a senior executive at a rival lab',
  'an industry insider',
  'one early tester',
  'a researcher at a European lab',
  'a user on Reddit',
];
/** Things people say that state no fact a corpus could hold. */
const SAYINGS = [
  'We kept throwing things away until only the parts that mattered were left',
  'Nobody on the team slept much that week',
  'It does the boring half of my job, and I do not miss it',
  'The hard part was never the model, it was the people who had to trust it',
  'You notice the difference on the second day, not on the first',
  'We would rather ship late than apologise twice',
  'I have stopped arguing with it about commas',
  'A good answer that arrives too late is a bad answer',
  'Everyone in the room understood what that meant',
  'We are not going to win this by shouting louder',
  'There is a long way between a demo and a product',
  'It reads the documentation so that I do not have to',
  'My students found the weak spot within an hour',
  'Open competition keeps all of us honest',
  'The numbers are fine, but I would like to see it survive a real newsroom',
  'Somebody has to pay for the electricity, and so far it is us',
  'It is the first assistant I have not wanted to mute',
  'We learned more from the failures than from the launch',
];

/** The kinds a slot may name; `int 2 12` and its like take their bounds as flags. */
export const FILLERS: Readonly<Record<string, (flags: readonly string[], random: Random) => string>> = {
  int: ([low, high], random) => groupDigits(random.int(Number(low), Number(high))),
  /** A whole number, in words up to twelve as a style book wants it. */
  few: ([low, high], random) => {
    const number = random.int(Number(low), Number(high));
    return number < 13 && random.chance(0.6) ? spellNumber(number) : groupDigits(number);
  },
  dec: ([low, high], random) => (Number(low) + random.next() * (Number(high) - Number(low))).toFixed(1),
  year: ([low, high], random) => String(random.int(Number(low), Number(high))),
  percent: ([low, high], random) =>
    `${random.chance(0.3) ? (Number(low) + random.next() * (Number(high) - Number(low))).toFixed(1) : random.int(Number(low), Number(high))}${random.weighted(
      [
        ['%', 6],
        [' percent', 2],
        [' per cent', 1],
      ] as const,
    )}`,
  usd: ([low, high], random) => `$${groupDigits(random.int(Number(low), Number(high)))}`,
  /** Amounts of large things: 7B, 12 billion, 450 million. */
  million: ([low, high], random) =>
    `${random.int(Number(low), Number(high))}${random.pick(['M', ' million', ' million'])}`,
  billion: ([low, high], random) =>
    `${random.int(Number(low), Number(high))}${random.pick(['B', ' billion', ' billion', 'bn'])}`,
  thousand: ([low, high], random) =>
    random.chance(0.4)
      ? `${random.int(Number(low), Number(high))}K`
      : groupDigits(1000 * random.int(Number(low), Number(high))),
  month: (_, random) =>
    random.pick(['January', 'February', 'March', 'April', 'June', 'September', 'October', 'November']),
  weekday: (_, random) => random.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']),
  person: (_, random) => random.pick(PEOPLE),
  outlet: (_, random) => random.pick(OUTLETS),
  city: (_, random) => random.pick(CITIES),
  handle: (_, random) => random.pick(HANDLES),
  unnamed: (_, random) => random.pick(UNNAMED),
  saying: (_, random) => random.pick(SAYINGS),
};
