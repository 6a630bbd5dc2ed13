import type { Random } from '../random.js';
import type { Post, World } from '../worlds/index.js';
import type { Truth } from './specimen.js';
import type { Part, SpanPart } from './template.js';

/** Words on record as the sentence gives them. */
export interface TellingOfRecord {
  readonly words: string;
  readonly truth: Truth;
}

/** The person a frame is about. */
export interface PersonCast {
  readonly post: Post;
  /** The post as told is not the one on record. */
  readonly isPostWrong: boolean;
  readonly record: TellingOfRecord | undefined;
}

const KINDS: Readonly<Record<string, RegExp>> = {
  head: /^(?:CEO|CTO)$/,
  founder: /founder/,
  scholar: /professor|researcher|scientist/,
};

/** Somebody whose post is of the kind that the frame speaks of, and who has words on record if it quotes them. */
export function castPerson(
  world: World,
  spans: readonly SpanPart[],
  target: Part | undefined,
  random: Random,
): PersonCast | undefined {
  const affiliation = spans.find(({ attribute, flags }) => attribute === 'affiliation' && flags[0] !== 'person');
  const quotation = spans.find(({ flags }) => flags.includes('record'));
  const kind = affiliation?.flags.find((flag) => flag in KINDS);
  const isFormer = affiliation?.flags.includes('former') ?? false;
  const isOfKind = ({ role }: Post): boolean => kind === undefined || KINDS[kind]?.test(role) === true;
  const hasWords = ({ person }: Post): boolean =>
    !quotation || world.quotations.some(({ speaker }) => speaker === person);
  const canPlay = (post: Post): boolean => isOfKind(post) && hasWords(post);
  const fits = world.posts.filter((post) => (!affiliation || (post.tense === 'former') === isFormer) && canPlay(post));
  const isPostWrong = target !== undefined && target === affiliation;
  const post = isPostWrong
    ? chooseWrongPost(world, isFormer ? [] : fits, canPlay, random)
    : fits.length > 0
      ? random.pick(fits)
      : undefined;
  if (!post) return undefined;
  return {
    post,
    isPostWrong,
    record: quotation && tellRecord(world, post, quotation.flags.includes('cut'), target === quotation, random),
  };
}

/** Somebody who has left and is told as there, or the head of one house told as the head of another. */
function chooseWrongPost(
  world: World,
  fits: readonly Post[],
  canPlay: (post: Post) => boolean,
  random: Random,
): Post | undefined {
  if (fits.length === 0) return undefined;
  const left = world.posts.filter(
    (post) => post.tense === 'former' && post.known && !post.role.includes('founder') && canPlay(post),
  );
  if (left.length > 0 && random.chance(0.4)) return random.pick(left);
  const heads = fits.filter(({ role, known }) => known && /^(?:CEO|CTO)$/.test(role));
  if (heads.length === 0) return undefined;
  const head = random.pick(heads);
  const elsewhere = world.organisations.filter((other) =>
    world.posts.every(({ person, organisation }) => person !== head.person || organisation !== other),
  );
  return { ...head, organisation: random.pick(elsewhere) };
}

/** What the person said, whole or with a piece left out; or, if it is to be wrong, with a word changed, or another's words. */
function tellRecord(
  { quotations }: World,
  { person }: Post,
  isCut: boolean,
  isWrong: boolean,
  random: Random,
): TellingOfRecord {
  const own = random.pick(quotations.filter(({ speaker }) => speaker === person));
  const others = quotations.filter(({ speaker }) => speaker !== person);
  if (isWrong && others.length > 0 && random.chance(0.5)) return { words: random.pick(others).words, truth: 'false' };
  if (isWrong) return { words: own.altered, truth: 'false' };
  if (!isCut) return { words: own.words, truth: 'true' };
  const words = own.words.split(' ');
  const from = Math.floor(words.length / 3);
  return { words: [...words.slice(0, from), '…', ...words.slice(from + 3)].join(' '), truth: 'true' };
}
