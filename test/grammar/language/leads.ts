import type { Entity } from '@stet/shared';
import type { Random } from '../random.js';
import type { Setting } from './specimen.js';

/** Sentences that bring up a model and claim nothing; `@` is its name. */
const ABOUT_MODEL = [
  '@ has been the talk of the week.',
  'We have spent two days with @.',
  'The technical report on @ is finally public.',
  '@ is now in the hands of testers.',
  'There is more to say about @.',
  'Reviewers have had time to look at @ more closely.',
  'Expectations for @ were high.',
  'Developers have been quick to try @.',
  'Not everything about @ is new.',
  'Readers keep asking us about @.',
];
const ABOUT_COMPANY = [
  '@ rarely talks about itself.',
  'Little is known about @ outside the industry.',
  '@ has kept a low profile.',
  'Reporters visited @ last week.',
  'The business behind @ is easily described.',
  'Investors have long had an eye on @.',
];
/** In between; about nothing that could be a subject. */
const ASIDES = [
  'The details are worth a look.',
  'Some background helps.',
  'Most of that was to be expected.',
  'Few of the reactions were lukewarm.',
  'Patience was required.',
];
/** `@` is spoken of, `%` only mentioned. */
const WITH_RIVAL = [
  '@ will inevitably be measured against %.',
  'Much of the talk about @ has been about how it feels next to %.',
  '@ arrives in a market that knows %.',
];

const HEADINGS = ['## @', '### A closer look at @', '# What we know about @', '## @ in detail'];

const fill = (template: string, name: string, rival = ''): string => template.replace('@', name).replace('%', rival);

/** What stands before the sentence in a setting, so that a pronoun in it has something to stand for. */
export function leadFor(
  setting: Setting,
  about: Entity,
  name: string,
  rival: string | undefined,
  random: Random,
): string {
  const sentence = fill(random.pick(about.type === 'model' ? ABOUT_MODEL : ABOUT_COMPANY), name);
  switch (setting) {
    case 'pronoun':
    case 'short name':
      return `${sentence} `;
    case 'heading':
      return `${fill(random.pick(HEADINGS), name)}\n\n`;
    case 'distance':
      return random.chance(0.5) ? `${sentence} ${random.pick(ASIDES)} ` : `${sentence}\n\n`;
    case 'rival before':
      return rival === undefined ? `${sentence} ` : `${fill(random.pick(WITH_RIVAL), name, rival)} `;
    case 'name':
    case 'draft':
      return '';
  }
}

/** "V2" of "DeepSeek-V2", "the 70B"-like tails are left to whole drafts. */
export const shortNameOf = ({ name }: Entity): string | undefined => /[-\s]([VRKM]\d(?:\.\d)?)$/.exec(name)?.[1];

/** What stands for a model or its maker once it has been named. */
export const pronounFor = (about: Entity, random: Random): string =>
  about.type === 'model'
    ? random.weighted([
        ['it', 5],
        ['the model', 4],
      ] as const)
    : random.weighted([
        ['it', 3],
        ['the company', 4],
        ['the startup', 1],
        ['the firm', 1],
      ] as const);
