import type { RoleValue } from '@stet/shared';
import type { Mentions } from '../../mentions/find-mentions.js';
import type { QuoteMention } from '../../mentions/mention.js';
import { roleValue } from '../people/role-phrase.js';
import type { ReadClaim } from '../read-claim.js';
import type { Voice } from './voice.js';

const NOBODY: RoleValue = { role: '', organisation: null, tense: 'current' };

/** The words and whose they are. */
export function quotationClaim(block: Mentions, quote: QuoteMention, voice: Voice): ReadClaim {
  return {
    ...baseOf(block, voice),
    start: quote.words.start,
    end: quote.words.end,
    text: quote.text,
    kind: 'quote',
    attribute: 'quotation',
    value: { words: quote.text, medium: voice.medium },
    modality: 'attributed',
    inQuotation: true,
    trace: [
      `subject ${voice.name}: ${voice.kind === 'anonymous' ? 'somebody without a name' : voice.kind}`,
      'attribute quotation: words in quotation marks',
    ],
  };
}

/** What is to be said of a voice besides its words: that it has no name, or only an account's. */
export function sourceClaims(block: Mentions, voice: Voice): ReadClaim[] {
  if ((voice.kind !== 'handle' && voice.kind !== 'anonymous') || voice.known) return [];
  const span = spanOf(block, voice);
  const role = voice.role ? roleValue(voice.role) : NOBODY;
  return [
    {
      ...baseOf(block, voice),
      ...span,
      text: block.text.slice(span.start, span.end),
      kind: 'role',
      attribute: voice.kind,
      value: voice.kind === 'handle' ? { ...role, handle: voice.name } : role,
      modality: 'asserted',
      inQuotation: false,
      trace: [
        `subject ${voice.name}`,
        voice.kind === 'handle'
          ? 'attribute social-media handle: the only name given for the speaker'
          : 'attribute unnamed source: what is said hangs on it',
      ],
    },
  ];
}

const spanOf = ({ tokens }: Mentions, { range }: Pick<Voice, 'range'>): { start: number; end: number } => ({
  start: tokens[range.from]?.start ?? 0,
  end: range.to > range.from ? (tokens[range.to - 1]?.end ?? 0) : (tokens[range.from]?.start ?? 0),
});

const baseOf = (
  block: Mentions,
  voice: Voice,
): Pick<
  ReadClaim,
  'subject' | 'qualifiers' | 'approx' | 'hypothetical' | 'alternatives' | 'ambiguous' | 'speaker' | 'footing' | 'inMind'
> => ({
  subject: {
    name: voice.name,
    type: voice.kind === 'publication' ? 'publication' : 'person',
    ...(voice.id ? { id: voice.id } : {}),
  },
  qualifiers: {},
  approx: 'exact',
  hypothetical: false,
  alternatives: [],
  ambiguous: false,
  footing: 'named',
  inMind: [],
  speaker: {
    kind: voice.kind,
    span: spanOf(block, voice),
    ...(voice.vague ? { vague: spanOf(block, { range: voice.vague }) } : {}),
  },
});
