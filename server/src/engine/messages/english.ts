import type { Language, RuleId, Tier } from '@stet/shared';
import type { CommentReach } from '../findings/place-comment.js';

/** Where a value is from, in brackets behind it. */
const from = (source: string | undefined): string => (source === undefined ? '' : ` (${source})`);
const inBrackets = (words: string): string => (words === '' ? '' : ` (${words})`);

const REACH: Readonly<Record<CommentReach, string>> = {
  field: 'this line of the front matter',
  heading: 'this heading',
  paragraph: 'this paragraph',
  item: 'this item of the list',
  list: 'this list',
  table: 'this table',
};

/**
 * All that the engine says to a writer. A source is given as messages name it ("DeepSeek-V2 README, 2024-05-06") or is
 * undefined, a value as it is printed; `said` are the draft's own words, `topic` what a claim is about.
 */
export const english = {
  language: 'en' as Language,
  /** "DeepSeek-V2’s benchmark score (HumanEval)" */
  topic: (subject: string, label: string, benchmark?: string) => `${subject}’s ${label}${inBrackets(benchmark ?? '')}`,
  tiers: {
    primary: 'primary',
    secondary: 'secondary',
    press: 'press',
    social: 'social',
  } satisfies Record<Tier, string> as Record<Tier, string>,
  /** A source beside a finding. */
  related: (value: string, title: string, details: readonly string[]) => `${value}: ${title} (${details.join(', ')})`,
  /** A figure of the draft's own beside a finding. */
  ownFigure: (subject: string, said: string) => `${subject}: ${said}`,
  lapsed: (author: string, day: string, before: readonly string[], now: readonly string[]) => {
    const list = (values: readonly string[]): string => (values.length > 0 ? values.join(' or ') : 'nothing');
    return ` ${author} let it stand on ${day}, when ${list(before)} was established; now it is ${list(now)}.`;
  },
  fixes: {
    changeTo: (words: string, basis?: string) => `Change to “${words}”${inBrackets(basis ?? '')}`,
    asOwnFigures: (words: string) => `Change to “${words}”, as the draft’s own figures give it`,
    removeStet: () => 'Remove the stet comment',
    letStand: (rule: RuleId, reach: CommentReach) => `Let it stand: ${rule} in ${REACH[reach]}`,
    letStandInFile: (rule: RuleId) => `Let it stand: ${rule} in this file`,
  },
  rules: {
    'altered-quotation': {
      differs: (change: string, others: number, source: string | undefined, recorded: string) =>
        `Not as on record: ${change}${others > 0 ? `, and ${others} more` : ''}${from(source)}. On record: “${recorded}”`,
      added: (said: string) => `“${said}” is not there`,
      changed: (recorded: string, said: string) => `“${recorded}”, not “${said}”`,
      left: (recorded: string) => `“${recorded}” is missing`,
    },
    anachronism: {
      afterDraft: (name: string, released: string, day: string) =>
        `${name} came out on ${released}, after the day of the draft (${day}).`,
      afterNews: (rival: string, released: string, news: string, newsReleased: string) =>
        `${rival} came out on ${released}, well after ${news} (${newsReleased}), which the draft calls new.`,
      notYetHeld: (person: string, post: string, since: string, news: string, released: string) =>
        `${person} is ${post} since ${since} only, well after ${news} (${released}), which the draft calls new.`,
      overdue: (horizon: string, today: string, topic: string) =>
        `The forecast is for ${horizon}, which has passed (${today}): say what became of ${topic}.`,
    },
    'anonymous-source': {
      noName: (said: string) =>
        `“${said}” has no name: say who it is and link where they said it, or why they are not named.`,
      noOccasion: (said: string, speaker: string) =>
        `“${said}” is all that says where the words of ${speaker} are from: give a date, a title or a link.`,
      noTitle: (outlet: string) => `${outlet} is quoted without a title, a date or a link: nobody can find the words.`,
      noEmployer: (said: string, person: string) =>
        `“${said}” does not say whose: name the employer, or nobody can check who ${person} is.`,
    },
    'contested-value': {
      differ: (topic: string, values: readonly string[], said: string) =>
        `Sources differ on ${topic}: ${values.join('; ')}. The draft says ${said}.`,
      value: (value: string, setting: string, source: string | undefined) =>
        `${value}${inBrackets(setting)}${source === undefined ? '' : ` [${source}]`}`,
    },
    'handle-only-source': {
      ofPerson: (handle: string, person: string) => `${handle} is ${person}’s account: name them.`,
      ofNobody: (handle: string) => `${handle} is a handle without a person: link the post and say who it is.`,
    },
    'incomparable-benchmark': {
      notAlike: (said: string, left: string, right: string) =>
        `“${said}” compares scores that were not measured alike: ${left}, ${right}.`,
      measured: (said: string, setting: string) => `${said} ${setting}`,
    },
    'inconsistent-draft': {
      twoValues: (subject: string, label: string, there: string, here: string, isThereBelow: boolean) =>
        `The draft gives ${subject} two values for ${label}: ${isThereBelow ? `${here} here, ${there} further on` : `${there} before, ${here} here`}.`,
      here: (said: string) => `${said} here`,
    },
    'misattributed-quotation': {
      ofAnother: (speaker: string, named: string, source: string | undefined) =>
        `On record these are the words of ${speaker}, not of ${named}${from(source)}.`,
    },
    'mismatched-arithmetic': {
      ofChange: (said: string, before: string, after: string, amount: string) =>
        `“${said}” does not follow from the draft’s own figures: from ${before} to ${after} it is ${amount}.`,
      ofPair: (said: string, left: string, right: string, amount: string) =>
        `“${said}” does not follow from the draft’s own figures: ${left}, ${right}, which is ${amount}.`,
      figure: (subject: string, said: string) => `${subject} ${said}`,
      ofParts: (parts: readonly string[], sum: string) =>
        `${parts.join(', ')} are ${sum} of the whole: one of them is too many.`,
      ofTotal: (said: string, parts: readonly string[], sum: string) =>
        `“${said}” does not follow from the draft’s own figures: ${parts.join(' + ')} = ${sum}.`,
      ofShare: (said: string, part: string, whole: string, percent: string) =>
        `“${said}” does not follow from the draft’s own figures: ${part} of ${whole} is ${percent}.`,
      percent: (number: string) => `${number}%`,
      points: (number: string) => `${number} points`,
      times: (number: string) => `${number} times as much`,
      fraction: (denominator: string) => `1/${denominator}`,
      fractionAsMuch: (denominator: string) => `1/${denominator} as much`,
      same: () => 'the same',
      ahead: (points: string) => `${points} points ahead`,
      behind: (points: string) => `${points} points behind`,
    },
    'mismatched-unit': {
      otherUnit: (topic: string, value: string, said: string, source: string | undefined) =>
        `${topic}: ${value}; ${said} has its digits in another unit${from(source)}.`,
    },
    'outdated-value': {
      superseded: (topic: string, said: string, day: string, value: string, source: string | undefined) =>
        `${topic} was ${said} once; on ${day} it is ${value}${from(source)}.`,
    },
    'pseudonymous-source': {
      pseudonym: (name: string) =>
        `${name} is a pseudonym: nobody can check who says this. Name the person, or say that they asked not to be named.`,
    },
    'refuted-affiliation': {
      differs: (person: string, post: string, said: string, source: string | undefined) =>
        `On record ${person} is ${post}, not ${said}${from(source)}.`,
    },
    'refuted-comparison': {
      differs: (said: string, pairs: readonly string[], source: string) =>
        `“${said}” does not follow from the values on record: ${pairs.join('; ')} (${source}).`,
      holdsOnSome: (said: string, holding: number, all: number, contrary: readonly string[], source: string) =>
        `“${said}” holds on ${holding} of the ${all} benchmarks on record, not on others: ${contrary.join('; ')} (${source}).`,
      pair: (measure: string, left: string, right: string, ratio: string) =>
        `${measure}: ${left}, ${right}${ratio && `, about ${ratio}`}`,
      times: (number: string) => `${number} times`,
      /** Of attributes; a benchmark is called by its name. */
      measures: {
        'price-input': 'input',
        'price-output': 'output',
        'training-gpu-hours': 'GPU hours',
        'training-cost': 'training',
      } as Readonly<Record<string, string>>,
    },
    'refuted-date': {
      differs: (topic: string, value: string, said: string, source: string | undefined) =>
        `${topic}: ${value}, not ${said}${from(source)}.`,
    },
    'refuted-figure': {
      differs: (topic: string, value: string, setting: string, said: string, instead: string, source?: string) =>
        `${topic}: ${value}${inBrackets(setting)}, not ${said}${instead}${from(source)}.`,
      /** The value is of the benchmark itself, the draft speaks of a version of it. */
      notOnRecord: (version: string | undefined, benchmark: string | undefined) =>
        `; no ${version ?? 'such version'}${benchmark === undefined ? '' : ` of ${benchmark}`} is on record`,
      whose: (said: string, names: readonly string[]) =>
        ` ${said} is ${names.map((name) => `${name}’s`).join(' and ')}.`,
    },
    'refuted-term': {
      differs: (topic: string, values: readonly string[], said: string, source: string | undefined) =>
        `${topic}: ${values.join(', ')}, not ${said}${from(source)}.`,
      restricted: (topic: string, values: readonly string[], said: string, source: string | undefined) =>
        `${topic} is ${values.join(', ')}, which restricts its use: not ${said} in full${from(source)}.`,
      value: (value: string, setting: string) => `${value}${inBrackets(setting)}`,
    },
    'unsourced-figure': {
      noEvidence: (topic: string, said: string) =>
        `${topic}: nothing on record says or denies ${said}. Link the source, or say whose figure it is.`,
      nameless: (topic: string, said: string) =>
        `${topic}: no source on record has ${said}, and the one the draft gives has no name. Link it.`,
      baseless: (topic: string, said: string) =>
        `${topic}: ${said} of what? Name what it is compared with, and the source.`,
      overNobody: (said: string, rivals: string | undefined) =>
        `“${said}” is set against ${rivals ?? 'nothing that is named'}: name the other side, and both figures.`,
      chargedOtherwise: (topic: string, values: readonly string[], whose: string, source: string) =>
        `${topic}: on record it is charged otherwise, ${values.join(' and ')} (${source}).${whose}`,
    },
    'unsupported-superlative': {
      noSource: (said: string) => `“${said}” has no source: say who says so, or compare with what you know.`,
      againstRecord: (said: string, against: string) => `“${said}” does not agree with the record: ${against}.`,
      earlier: (name: string, released: string) => `${name} came before, on ${released}`,
      larger: (name: string, released: string, value: string, own: string, ownValue: string, source: string) =>
        `${name}, of ${released}, has ${value}, ${own} ${ownValue} (${source})`,
    },
    'unused-stet': {
      holdsNothing: (rules: readonly string[]) =>
        `Nothing here is reported${rules.length > 0 ? ` by ${rules.join(', ')}` : ''}: the comment holds nothing back.`,
    },
  } satisfies Record<RuleId, object>,
};

export type Messages = typeof english;
