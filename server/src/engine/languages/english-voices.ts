import { ENGLISH_ROLES } from './english-roles.js';
import { listPhrases as list } from './list-phrases.js';
import type { MarkerPhrases } from './pack.js';

export const ENGLISH_VOICES: readonly MarkerPhrases[] = [
  {
    marker: { category: 'speech' },
    verbs:
      list(`say, state, comment, tell, write, note, remark, add, explain, argue, claim, respond, reply, observe, declare, quip, warn, stress, emphasise, emphasize, praise,
      point out, believe, joke, concede, admit, insist, recall, caution, counter, acknowledge, announce, confirm, exclaim, assert, lament, boast, complain, gush, muse, opine, reveal, report, describe, conclude, ask, offer, agree, hail, enthuse, summarise, summarize, put it, go on, continue, suggest, predict, reflect, react, promise, mention, assess, vent, marvel, cheer, applaud, deny, recount, venture, shout, whisper, sigh, laugh, tell us, write back, shoot back, call it, call them`),
    phrases: list('texts, texted, texts me, texted me, emailed, as saying, as having said'),
  },
  {
    marker: { category: 'speech', medium: 'X' },
    verbs: list(
      'tweet, repost, retweet, post, post on x, post on twitter, write on x, write on twitter, say on x, comment on x',
    ),
    phrases: list('x post, tweet, in a tweet, in a post on x'),
  },
  {
    marker: { category: 'speech', medium: 'post' },
    verbs: list('share, blog, upload, post on linkedin, post on reddit, post on weibo'),
  },
  { marker: { category: 'medium', medium: 'X' }, phrases: list('on x, on twitter, x post, on x platform, x platform') },
  {
    marker: { category: 'medium', medium: 'interview' },
    phrases: list(
      'in an interview, interview with, told reporters, in a recent interview, in a phone interview, in conversation with, in a podcast, on a podcast',
    ),
  },
  {
    marker: { category: 'medium', medium: 'statement' },
    phrases: list('in a statement, press release, in a press release, in an email, in an emailed statement, statement'),
  },
  {
    marker: { category: 'medium', medium: 'blog' },
    phrases: list('in a blog post, blog post, on its blog, on the company blog'),
  },
  {
    marker: { category: 'medium', medium: 'paper' },
    phrases: list('in the paper, in a paper, technical report, in the technical report, preprint'),
  },
  {
    marker: { category: 'medium', medium: 'post' },
    phrases: list(
      'on linkedin, on reddit, on weibo, on hacker news, on github, in a post, on zhihu, on discord, on bluesky, on threads, on facebook, on mastodon',
    ),
  },
  {
    marker: { category: 'medium', medium: 'conference' },
    phrases: list(
      'at a conference, at the conference, on stage, keynote, in a keynote, on an earnings call, earnings call, at a press conference, testimony',
    ),
  },
  {
    marker: { category: 'attribution' },
    verbs: list('report, reveal, claim, disclose'),
    phrases: list(
      'according to, the report says, says the company, per the, as reported by, citing, based on, figures from, by its own account, the team says, the company says',
    ),
  },
  {
    marker: { category: 'attribution', nameless: true },
    phrases:
      list(`official benchmarks show, official data show, official data shows, official figures show, data show, data shows, benchmarks show, official benchmarks, official data, tests show, test showed,
      testing shows, evaluations show, results show, official evaluations, third-party verification`),
  },
];

export const ENGLISH_PEOPLE: readonly MarkerPhrases[] = [
  ...ENGLISH_ROLES,
  {
    marker: { category: 'tense', tense: 'former' },
    phrases: list(
      'former, formerly, ex, once, previously, erstwhile, one-time, onetime, retired, then, until recently, past, late',
    ),
  },
  {
    marker: { category: 'tense', tense: 'current' },
    phrases: list('now, currently, current, incumbent, newly appointed, new, incoming, acting, interim'),
  },
  {
    marker: { category: 'honorific', role: 'professor' },
    phrases: list('professor, prof, associate professor, assistant professor'),
  },
  { marker: { category: 'honorific' }, phrases: list('dr, mr, mrs, ms, sir, dame, madam') },
  {
    marker: { category: 'pseudonym' },
    phrases: list(
      `pseudonym, a pseudonym, not his real name, not her real name, not their real name, not a real name, name changed, names changed, name has been changed, an alias, is an alias, which is not her name, which is not his name, which is not their name, which isn't her name, which isn't his name, whose name has been changed, whose real name is known to us, real name is known to us, using a pseudonym, under a pseudonym, who asked to be called, a made-up name, a fictitious name, pen name, assumed name, name withheld`,
    ),
  },
  {
    marker: { category: 'somebody', role: 'user' },
    nouns: list(
      'user, netizen, commenter, redditor, poster, x user, twitter user, reddit user, hacker news user, weibo user, customer, reader, blogger, reviewer, tester, beta tester, early user, early adopter',
    ),
  },
  {
    marker: { category: 'somebody', role: 'source' },
    phrases: list('source, sources, insider, insiders, industry insider, industry insiders'),
  },
  {
    marker: { category: 'somebody', role: 'critic' },
    phrases: list(
      'critics, critic, skeptics, sceptics, observers, observer, commentators, commentator, experts, expert, industry observers, industry observer',
    ),
  },
];

type Posting = Extract<MarkerPhrases['marker'], { category: 'posting' }>;

const posting = (marker: Omit<Posting, 'category'>, phrases: string): MarkerPhrases => ({
  marker: { category: 'posting', ...marker },
  phrases: list(phrases),
});

export const ENGLISH_POSTINGS: readonly MarkerPhrases[] = [
  posting({ tense: 'current', object: 'employer', loose: true }, 'joins, joined, join, joining'),
  posting({ tense: 'current', object: 'employer' }, 'works for, works at, work for, work at, working for, working at'),
  posting({ tense: 'former', object: 'employer', loose: true }, 'worked for, worked at, had worked for, had worked at'),
  posting(
    { tense: 'former', object: 'employer' },
    'left, leaves, quit, has left, had left, departed from, resigned from',
  ),
  posting(
    { tense: 'current', object: 'task' },
    'leads, heads, heads up, runs, directs, oversees, chairs, teaches, manages',
  ),
  posting(
    { tense: 'former', object: 'task', loose: true },
    'led, headed, headed up, ran, directed, oversaw, chaired, taught, managed, used to run, used to lead, used to head',
  ),
];
