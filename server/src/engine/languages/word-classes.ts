/**
 * Word classes that the reader of sentences asks for. A word may be in several ("that", "since").
 *
 * - `preposition`, `conjunction` (joins like to like), `contrast` (but, while: a new statement begins), `subordinator`
 * - `relative` (which, who), `determiner`, `possessive` (its, their), `pronoun` (it, they), `auxiliary`, `modal`, `verb`
 * - `past` (came, wrote, put: a verb's past form that its ending does not tell), `uninflected` (cut, set, beat: a base form that is its past too)
 * - `passive` (was, been: before a participle its subject is what something is done to), `agentive` (by: before who did it),
 *   `infinitive` (to: before a verb), `comitative` (with), `intransitive` (come, arrive: takes no object), `answering` (reply,
 *   respond: with something that comes out), `announcing`
 *   (announce, unveil: what is announced may come out later), `since` (since), `part` (weights, preview: "the weights of X" come out with X)
 * - `copular` (is, remains: what follows is what its subject is)
 * - `adverb` (may stand between a subject and its verb), `negation`
 * - `acronym` (AI, API: capitals that are no name)
 * - `focus` (only, just: "not only" denies nothing)
 * - `genitive` ('s, 的: after an owner)
 * - `dating` (in, since, last: before a month that stands alone)
 * - `plural` (they, their: several things, or the people of a company)
 * - `aspect` (performance, capabilities: what is said of them is said of their owner)
 * - `multiplying` (multiplied: by a bare number of times)
 * - `whole` (total: what a share is of), `within` (thereof: begins a part of what stands before), `sharing` (占: before a share)
 * - `mixture` (mix, breakdown: its parts make up the whole)
 * - `newest` (latest: what is called so has nothing after it yet)
 * - `plain` (new, latest: "the new model" is just the model)
 * - `noun` (memory, access: begins a sentence without being a name)
 * - `invention` (product, system: what a superlative may be said of)
 * - `maker-owned` (model, chatbot: "its model" is a maker's)
 * - `body` (team, lab: with a name before it, that organisation)
 * - `holding` (of, for, in: between a value and the thing that has it), `locative` (on, via: before a place where something happens), `obtainable` (available, out: "available on X", "X is out"), `bringing` (release, share, show: what a maker does with what is new)
 * - `partitive` (of: between a part or a vague number and what it is of), `comparing` (as, than: before the other side)
 * - `sort` (kinds, types: before what is not itself counted)
 * - `article` (a, the), `indefinite` (a), `definite` (the, this: before something known)
 * - `tier` (Pro, mini: ends the names of models of many families), `member` (Sonnet: of one), `numbered` (Section, Table: a number follows without making a name)
 * - `personal` (he, she: stands for a person), `self` (I, we: the writer), `complementiser` (that: before what is said)
 * - `quantifier` (some, others: several without a name), `someone` (one, another, somebody), `human` (person, colleague: whoever it is can speak)
 * - `field` (AI, LLM: a text that has them is about models)
 * - `document` (report, paper: says things without being anybody), `employed` (at, of: before an employer), `hailing` (from: before an employer or a place)
 * - `extent` (by: before a difference), `factor` ("a factor of 20"), `equative` (as), `same`, `utmost` (most: makes a superlative of the adjective behind it), `ranking` (leaderboard: ends the name of one), `topping` (top, lead: with a ranking, is first in it), `fused` (what: "a third of what X costs"), `multiple` (times), `edition` (version, release: "the first version" claims no rank)
 * - `introducing` (release, unveil, name: what follows is spoken of from here on), `making` (release, raise, employ: what only a
 *   maker does, so that "it" before one is no model)
 * - `originating` (develop, train: done to a thing by nobody but its maker), `house` (company, lab: what a place before it or behind it is the seat of)
 * - `origin` (from), `goal` (to): before the ends of a change; `changing` (up, increase: before its amount), `averaged` (annually,
 *   adjusted: its amount is another's)
 * - `sweeping` (comprehensively, every: a comparison holds throughout), `partly` (most, several: in part), `slightly` (narrowly, barely:
 *   by little)
 * - `wholly` (completely, fully: before a word that is then meant in full)
 * - `spanning` (between, ranging: before the ends of a range)
 * - `security` (shares, stock: what is traded; by how much its price moves is nobody's figure)
 * - `post` (post, video: what somebody puts on a network, and others like)
 * - `ending` (until: before when something ended)
 * - `anybody` (anyone, everybody: whoever it may be)
 * - `beyond` (after, past: before the date from which on nothing is known), `spending` (spend, invest: so much **on** something)
 * - `handiwork` (work, project: "the work of" its maker), `backing` (behind: between makers and what they made, where it compares nothing)
 * - `inside` (in: before a place or what holds something), `upon` (on: before what something is tested or runs on), `reflexive` (own)
 * - `wired` (电, 讯: behind the date of a dispatch)
 * - `perfect` (has: before what has been done)
 * - `thing` (it, they: stands for a thing), `owner` (its, their), `margin` (lead, advantage, gap: announces a comparison)
 */
export type WordClass =
  | 'preposition'
  | 'conjunction'
  | 'contrast'
  | 'subordinator'
  | 'relative'
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'auxiliary'
  | 'modal'
  | 'verb'
  | 'past'
  | 'uninflected'
  | 'passive'
  | 'agentive'
  | 'infinitive'
  | 'comitative'
  | 'intransitive'
  | 'answering'
  | 'announcing'
  | 'since'
  | 'copular'
  | 'part'
  | 'sort'
  | 'adverb'
  | 'negation'
  | 'thing'
  | 'owner'
  | 'margin'
  | 'extent'
  | 'factor'
  | 'equative'
  | 'same'
  | 'utmost'
  | 'ranking'
  | 'topping'
  | 'fused'
  | 'multiple'
  | 'edition'
  | 'plural'
  | 'focus'
  | 'genitive'
  | 'dating'
  | 'acronym'
  | 'noun'
  | 'mixture'
  | 'whole'
  | 'within'
  | 'sharing'
  | 'multiplying'
  | 'newest'
  | 'plain'
  | 'aspect'
  | 'invention'
  | 'body'
  | 'maker-owned'
  | 'article'
  | 'indefinite'
  | 'partitive'
  | 'holding'
  | 'locative'
  | 'obtainable'
  | 'bringing'
  | 'comparing'
  | 'definite'
  | 'tier'
  | 'member'
  | 'numbered'
  | 'personal'
  | 'self'
  | 'complementiser'
  | 'quantifier'
  | 'someone'
  | 'human'
  | 'document'
  | 'employed'
  | 'hailing'
  | 'field'
  | 'introducing'
  | 'making'
  | 'originating'
  | 'house'
  | 'inside'
  | 'upon'
  | 'reflexive'
  | 'origin'
  | 'goal'
  | 'changing'
  | 'averaged'
  | 'wholly'
  | 'sweeping'
  | 'partly'
  | 'slightly'
  | 'spanning'
  | 'post'
  | 'perfect'
  | 'security'
  | 'anybody'
  | 'beyond'
  | 'spending'
  | 'handiwork'
  | 'backing'
  | 'wired'
  | 'ending';

/** Classes of words that carry no content: a noun phrase ends before one. */
export const FUNCTION_CLASSES: readonly WordClass[] = [
  'preposition',
  'conjunction',
  'contrast',
  'subordinator',
  'relative',
  'determiner',
  'possessive',
  'pronoun',
  'auxiliary',
  'modal',
  'adverb',
  'negation',
];
