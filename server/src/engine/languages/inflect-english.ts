/** The other forms of English verbs and nouns, as far as cue words need them. */

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  be: ['is', 'are', 'was', 'were', 'been', 'being'],
  beat: ['beats', 'beat', 'beaten', 'beating'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  bring: ['brings', 'brought', 'bringing'],
  build: ['builds', 'built', 'building'],
  buy: ['buys', 'bought', 'buying'],
  come: ['comes', 'came', 'coming'],
  cost: ['costs', 'cost', 'costing'],
  cut: ['cuts', 'cut', 'cutting'],
  draw: ['draws', 'drew', 'drawn', 'drawing'],
  fall: ['falls', 'fell', 'fallen', 'falling'],
  find: ['finds', 'found', 'finding'],
  fit: ['fits', 'fit', 'fitted', 'fitting'],
  get: ['gets', 'got', 'gotten', 'getting'],
  give: ['gives', 'gave', 'given', 'giving'],
  go: ['goes', 'went', 'gone', 'going'],
  grow: ['grows', 'grew', 'grown', 'growing'],
  have: ['has', 'had', 'having'],
  hit: ['hits', 'hit', 'hitting'],
  hold: ['holds', 'held', 'holding'],
  keep: ['keeps', 'kept', 'keeping'],
  land: ['lands', 'landed', 'landing'],
  lead: ['leads', 'led', 'leading'],
  leave: ['leaves', 'left', 'leaving'],
  light: ['lights', 'lit', 'lighted', 'lighting'],
  lose: ['loses', 'lost', 'losing'],
  make: ['makes', 'made', 'making'],
  outdo: ['outdoes', 'outdid', 'outdone', 'outdoing'],
  overtake: ['overtakes', 'overtook', 'overtaken', 'overtaking'],
  pay: ['pays', 'paid', 'paying'],
  put: ['puts', 'put', 'putting'],
  read: ['reads', 'read', 'reading'],
  rise: ['rises', 'rose', 'risen', 'rising'],
  run: ['runs', 'ran', 'running'],
  say: ['says', 'said', 'saying'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  sell: ['sells', 'sold', 'selling'],
  send: ['sends', 'sent', 'sending'],
  set: ['sets', 'set', 'setting'],
  shrink: ['shrinks', 'shrank', 'shrunk', 'shrinking'],
  sit: ['sits', 'sat', 'sitting'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  spend: ['spends', 'spent', 'spending'],
  stand: ['stands', 'stood', 'standing'],
  take: ['takes', 'took', 'taken', 'taking'],
  tell: ['tells', 'told', 'telling'],
  think: ['thinks', 'thought', 'thinking'],
  win: ['wins', 'won', 'winning'],
  write: ['writes', 'wrote', 'written', 'writing'],
  quit: ['quits', 'quit', 'quitting'],
  arise: ['arises', 'arose', 'arisen', 'arising'],
  break: ['breaks', 'broke', 'broken', 'breaking'],
  cast: ['casts', 'cast', 'casting'],
  catch: ['catches', 'caught', 'catching'],
  choose: ['chooses', 'chose', 'chosen', 'choosing'],
  cling: ['clings', 'clung', 'clinging'],
  deal: ['deals', 'dealt', 'dealing'],
  feed: ['feeds', 'fed', 'feeding'],
  feel: ['feels', 'felt', 'feeling'],
  forbid: ['forbids', 'forbade', 'forbidden', 'forbidding'],
  forget: ['forgets', 'forgot', 'forgotten', 'forgetting'],
  hang: ['hangs', 'hung', 'hanging'],
  hide: ['hides', 'hid', 'hidden', 'hiding'],
  hurt: ['hurts', 'hurt', 'hurting'],
  lay: ['lays', 'laid', 'laying'],
  lend: ['lends', 'lent', 'lending'],
  let: ['lets', 'let', 'letting'],
  overcome: ['overcomes', 'overcame', 'overcoming'],
  rebuild: ['rebuilds', 'rebuilt', 'rebuilding'],
  rewrite: ['rewrites', 'rewrote', 'rewritten', 'rewriting'],
  shine: ['shines', 'shone', 'shining'],
  shut: ['shuts', 'shut', 'shutting'],
  spread: ['spreads', 'spread', 'spreading'],
  stick: ['sticks', 'stuck', 'sticking'],
  strike: ['strikes', 'struck', 'striking'],
  throw: ['throws', 'threw', 'thrown', 'throwing'],
  undercut: ['undercuts', 'undercut', 'undercutting'],
  undergo: ['undergoes', 'underwent', 'undergone', 'undergoing'],
  withdraw: ['withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  become: ['becomes', 'became', 'becoming'],
  'co-found': ['co-founds', 'co-founded', 'co-founding'],
  found: ['founds', 'founded', 'founding'],
  quote: ['quotes', 'quoted', 'quoting'],
  do: ['does', 'did', 'done', 'doing'],
  eat: ['eats', 'ate', 'eaten', 'eating'],
  outsell: ['outsells', 'outsold', 'outselling'],
};

/** Past forms that do not end in -ed and are no base form either: "came", "wrote", "built". */
export const IRREGULAR_PASTS: readonly string[] = Object.entries(IRREGULAR).flatMap(([base, [, past]]) =>
  past === undefined || past === base || past.endsWith('ed') || past in IRREGULAR ? [] : [past],
);

/** Verbs that double their last consonant although they have more than one vowel, or do not although they look like it. */
const DOUBLING = /(?:^|[^aeiou])[aeiou][bdgklmnprt]$/;
const NEVER_DOUBLING = /(?:en|er|on|or|it|et|el|ip)$/;
const ALWAYS_DOUBLING = new Set([
  'ship',
  'slip',
  'quip',
  'trim',
  'top',
  'drop',
  'stop',
  'tap',
  'cap',
  'lag',
  'edge',
  'plan',
  'put',
  'get',
  'equip',
  'let',
  'bet',
  'refer',
  'prefer',
  'scrap',
  'clip',
  'trip',
  'dub',
  'unplug',
  'chip',
]);

/** All forms of a verb given in its base form; of a phrase, those of its first word. */
export function inflectVerb(base: string): string[] {
  const space = base.indexOf(' ');
  if (space > 0) return inflectVerb(base.slice(0, space)).map((form) => form + base.slice(space));
  const irregular = IRREGULAR[base];
  if (irregular) return [base, ...irregular];
  if (!/[a-z]$/.test(base)) return [base];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const stem =
    ALWAYS_DOUBLING.has(base) || (base.length <= 4 && DOUBLING.test(base) && !NEVER_DOUBLING.test(base))
      ? base + base.slice(-1)
      : base;
  const third = /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, third, `${stem}ed`, `${stem}ing`];
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  man: 'men',
  woman: 'women',
  child: 'children',
  spokesperson: 'spokespeople',
};

/** A noun in the singular and its plural; of a phrase, that of its last word. */
export function inflectNoun(singular: string): string[] {
  const space = singular.lastIndexOf(' ');
  if (space > 0) return inflectNoun(singular.slice(space + 1)).map((form) => singular.slice(0, space + 1) + form);
  const irregular = IRREGULAR_PLURALS[singular];
  if (irregular) return [singular, irregular];
  if (!/[a-z]$/i.test(singular) || /[^s]s$/.test(singular)) return [singular];
  if (/[^aeiou]y$/.test(singular)) return [singular, `${singular.slice(0, -1)}ies`];
  return [singular, /(?:s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`];
}
