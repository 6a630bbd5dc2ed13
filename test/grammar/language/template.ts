/**
 * A frame's text is a small template, read once into parts:
 *
 * `[scores|posts]`            one of several wordings, which may hold slots of their own
 * `{it}` `{its}`              the model: by name, or by a pronoun when something before it has named it
 * `{company}` `{company's}`   the same for its maker
 * `{M}` `{R's}` `{B}` …       a member of the cast by name (see `ROLES`)
 * `{#parameters-total}`       the value of an attribute: a claim. `{R#…}`: the rival's. Flags follow after blanks
 * `{@open-weights open: …}`   a claim whose span is the text inside; what its arguments mean is its attribute's affair
 * `{an}`                      "a" or "an", as the next word wants
 * `{int 2 12}` `{date}` …     figures and words that are no claim (see `fillers.ts`)
 *
 * A backslash takes the next character as it is.
 */
export type Part = TextPart | ChoicePart | NamePart | ValuePart | SpanPart | FillerPart | ArticlePart;

export interface TextPart {
  readonly type: 'text';
  readonly text: string;
}
export interface ChoicePart {
  readonly type: 'choice';
  readonly options: readonly (readonly Part[])[];
}
export interface NamePart {
  readonly type: 'name';
  readonly role: Role;
  readonly possessive: boolean;
  /** May a pronoun or a short name stand here? */
  readonly anaphoric: boolean;
}
export interface ValuePart {
  readonly type: 'value';
  /** Whose value; undefined: the model's or the organisation's, as the attribute has it. */
  readonly holder: Role | undefined;
  readonly attribute: string;
  readonly flags: readonly string[];
}
export interface SpanPart {
  readonly type: 'span';
  readonly attribute: string;
  readonly flags: readonly string[];
  readonly inner: readonly Part[];
}
export interface FillerPart {
  readonly type: 'filler';
  readonly kind: string;
  readonly flags: readonly string[];
}
export interface ArticlePart {
  readonly type: 'article';
}

/** Who may appear: the model, two rivals, its predecessor, its maker, the rival's maker, a person, another, two benchmarks. */
export const ROLES = ['M', 'R', 'S', 'V', 'O', 'Q', 'P', 'P2', 'B', 'B2'] as const;
export type Role = (typeof ROLES)[number];
const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Reads a template. @throws when a bracket is not closed or a slot cannot be read, naming it. */
export function parseTemplate(template: string): readonly Part[] {
  let at = 0;
  const parts = sequence('');
  if (at < template.length) throw new Error(`unexpected “${template[at] ?? ''}” at ${at} of “${template}”`);
  return parts;

  function sequence(stops: string): Part[] {
    const found: Part[] = [];
    let text = '';
    const flush = (): void => {
      if (text !== '') found.push({ type: 'text', text });
      text = '';
    };
    while (at < template.length && !stops.includes(template[at] ?? '')) {
      const char = template[at++] ?? '';
      if (char === '\\') text += template[at++] ?? '';
      else if (char === '[') {
        flush();
        found.push(choice());
      } else if (char === '{') {
        flush();
        const part = slot();
        if (part.type === 'article' && template[at] === ' ') at++;
        found.push(part);
      } else text += char;
    }
    flush();
    return found;
  }

  function choice(): ChoicePart {
    const options: Part[][] = [];
    do options.push(sequence('|]'));
    while (template[at++] === '|');
    if (template[at - 1] !== ']') throw new Error(`“[” is not closed in “${template}”`);
    return { type: 'choice', options };
  }

  function slot(): Part {
    const isSpan = template[at] === '@';
    const end = template.slice(at).search(isSpan ? /: |\}/ : /\}/);
    if (end < 0) throw new Error(`“{” is not closed in “${template}”`);
    const head = template.slice(at, at + end);
    at += end + (isSpan ? 2 : 1);
    if (!isSpan) return readSlot(head);
    const [attribute = '', ...flags] = head.slice(1).split(' ');
    const inner = sequence('}');
    if (template[at++] !== '}') throw new Error(`“{${head}” is not closed in “${template}”`);
    return { type: 'span', attribute, flags, inner };
  }
}

function readSlot(head: string): Part {
  if (head === 'an') return { type: 'article' };
  const value = /^([A-Z]2?)?#([\w-]+)((?: \S+)*)$/.exec(head);
  if (value) {
    const [, holder, attribute = '', flags = ''] = value;
    if (holder !== undefined && !isRole(holder)) throw new Error(`nobody plays “${holder}” in {${head}}`);
    return { type: 'value', holder, attribute, flags: flags.split(' ').filter(Boolean) };
  }
  const possessive = head === 'its' || head.endsWith("'s");
  const name = head.replace(/'s$/, '');
  if (isRole(name)) return { type: 'name', role: name, possessive, anaphoric: false };
  if (name === 'it' || name === 'its') return { type: 'name', role: 'M', possessive, anaphoric: true };
  if (name === 'company') return { type: 'name', role: 'O', possessive, anaphoric: true };
  const [kind = '', ...flags] = head.split(' ');
  return { type: 'filler', kind, flags };
}

/** All parts, those inside others too. */
export function* allParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.type === 'choice') for (const option of part.options) yield* allParts(option);
    if (part.type === 'span') yield* allParts(part.inner);
  }
}

/** One way through the choices. */
export function settleChoices(
  parts: readonly Part[],
  choose: (count: number) => number,
): readonly Exclude<Part, ChoicePart>[] {
  return parts.flatMap((part): readonly Exclude<Part, ChoicePart>[] => {
    if (part.type === 'choice') return settleChoices(part.options[choose(part.options.length)] ?? [], choose);
    if (part.type === 'span') return [{ ...part, inner: settleChoices(part.inner, choose) }];
    return [part];
  });
}
