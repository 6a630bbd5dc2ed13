import { chinese } from './chinese.js';
import { english, type Messages } from './english.js';

export { english, type Messages } from './english.js';

/** The messages in the language of an editor, by its tag (`zh-cn`); in English where there is no translation. */
export const messagesFor = (locale: string | undefined): Messages =>
  /^zh\b(?!.*(?:tw|hk|mo|hant))/i.test(locale ?? '') ? chinese : english;
