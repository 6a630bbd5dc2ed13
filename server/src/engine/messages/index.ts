import type { Language } from '@stet/shared';
import { chinese } from './chinese.js';
import { english, type Messages } from './english.js';

export type { Messages } from './english.js';

const CATALOGUES: Readonly<Record<Language, Messages>> = { en: english, zh: chinese };

/** What the engine says to a writer, in a language. */
export const messagesIn = (language: Language): Messages => CATALOGUES[language];
