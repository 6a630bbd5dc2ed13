import {
  isRole,
  isTerm,
  type Approximation,
  type Entity,
  type Modality,
  type Qualifiers,
  type Subject,
  type Value,
} from '@stet/shared';
import type { Random } from '../random.js';
import { falsify, type Slip } from '../values/falsify.js';
import { printValue } from '../values/print-value.js';
import { printRange } from '../values/print-range.js';
import { benchmarkFor, holderOf, isRelation, type Cast } from './cast.js';
import { FILLERS } from './fillers.js';
import type { Frame } from './frame.js';
import { leadFor, pronounFor, shortNameOf } from './leads.js';
import type { Label, Setting, Truth } from './specimen.js';
import { printDifference, printPart } from './relations.js';
import { capitalise, Page, toTypographic } from './page.js';
import { readSpan } from './spans.js';
import type { NamePart, Part, SpanPart, ValuePart } from './template.js';

type Settled = Exclude<Part, { type: 'choice' }>;

export interface Composition {
  readonly text: string;
  readonly labels: readonly Label[];
}

/** What is spoken of, and how the reader learns it. */
export interface Scene {
  readonly setting: Setting;
  readonly about: Entity | undefined;
}

/** A label whose subject may be named only later in the text ("…," said Jane Doe). */
interface Draft extends Omit<Label, 'subject' | 'text'> {
  readonly subject: () => Subject;
}

/** Writes the parts of a frame for a cast. `target` is the part that is to be made false. */
export function compose(
  frame: Frame,
  parts: readonly Settled[],
  cast: Cast,
  target: Part | undefined,
  scene: Scene,
  random: Random,
): Composition {
  return new Composer(frame, cast, target, scene, random).write(parts);
}

class Composer {
  readonly #page: Page;
  readonly #labels: Draft[] = [];
  /** How each thing is written in this text, so that it is written alike throughout. */
  readonly #names = new Map<Entity, string>();
  /** What fillers wrote: the person, the account, somebody without a name. */
  readonly #written = new Map<string, string>();
  readonly #introduced = new Set<Entity>();

  constructor(
    readonly frame: Frame,
    readonly cast: Cast,
    readonly target: Part | undefined,
    readonly scene: Scene,
    readonly random: Random,
  ) {
    const { setting, about } = scene;
    const rival = cast.things.get('R');
    this.#page = new Page(
      about ? leadFor(setting, about, this.#nameOf(about), rival === about ? undefined : rival?.name, random) : '',
    );
    if (about && setting !== 'name' && setting !== 'draft') this.#introduced.add(about);
  }

  write(parts: readonly Settled[]): Composition {
    this.#parts(parts);
    const text = this.random.chance(0.4) ? toTypographic(this.#page.text) : this.#page.text;
    const labels = this.#labels.map(({ subject, ...label }) => ({
      ...label,
      subject: subject(),
      text: text.slice(label.start, label.end),
    }));
    return { text, labels };
  }

  #parts(parts: readonly Part[]): void {
    for (const part of parts) this.#part(part as Settled);
  }

  #part(part: Settled): void {
    switch (part.type) {
      case 'text':
        this.#page.append(part.text);
        break;
      case 'article':
        this.#page.holdArticle();
        break;
      case 'name':
        this.#name(part);
        break;
      case 'value':
        this.#value(part);
        break;
      case 'span':
        this.#span(part);
        break;
      case 'filler':
        this.#page.append(this.#fill(part.kind, part.flags));
        break;
    }
  }

  #thing(role: NamePart['role']): Entity {
    const thing = this.cast.things.get(role);
    if (!thing) throw new Error(`nobody plays ${role} in ${this.frame.id}`);
    return thing;
  }

  #name({ role, possessive, anaphoric }: NamePart): void {
    const thing = this.#thing(role);
    const isPronoun = anaphoric && this.#introduced.has(thing);
    if (anaphoric || this.scene.setting === 'draft') this.#introduced.add(thing);
    if (!isPronoun) {
      const name = this.#nameOf(thing);
      this.#page.append(possessive ? `${name}${name.endsWith('s') && this.random.chance(0.6) ? "'" : "'s"}` : name);
      return;
    }
    const short = this.scene.setting === 'short name' ? shortNameOf(thing) : undefined;
    const pronoun = short ?? pronounFor(thing, this.random);
    this.#page.appendPhrase(possessive ? (pronoun === 'it' ? 'its' : `${pronoun}'s`) : pronoun);
  }

  /** A name in one of its spellings: with a blank for its dash, or the short name of a company. */
  #nameOf(thing: Entity): string {
    const known = this.#names.get(thing);
    if (known !== undefined) return known;
    let { name } = thing;
    const [alias] = thing.aliases ?? [];
    if (thing.type === 'model' && this.random.chance(0.12)) name = name.replace(/-(?=[A-Z]?\d)/, ' ');
    else if (thing.type === 'organisation' && alias && name.startsWith(alias) && this.random.chance(0.35)) name = alias;
    this.#names.set(thing, name);
    return name;
  }

  #fill(kind: string, flags: readonly string[]): string {
    const { post, record } = this.cast.person ?? {};
    if (kind === 'record' && record) return record.words;
    if (kind === 'role' && post) return flags.includes('long') && post.role === 'CEO' ? 'chief executive' : post.role;
    if (kind === 'employer' && post) return post.organisation.name;
    if (kind === 'arena') return this.random.pick(['LMArena', 'Chatbot Arena']);
    const filler = FILLERS[kind];
    if (!filler) throw new Error(`no filler {${kind}} in ${this.frame.id}`);
    const text = filler(flags, this.random);
    const phrase = kind === 'unnamed' && this.#page.startsSentence ? capitalise(text) : text;
    this.#written.set(kind, phrase);
    return phrase;
  }

  #value(part: ValuePart): void {
    const { random } = this;
    const subject = this.#thing(holderOf(part));
    const { attribute, flags } = part;
    if (isRelation(attribute)) {
      this.#relation(part, subject);
      return;
    }
    const benchmark = benchmarkFor(part, this.cast.world, this.cast.things);
    const statable = this.cast.world.state(subject, attribute, benchmark);
    if (!statable) throw new Error(`nothing to say of ${subject.name}'s ${attribute} in ${this.frame.id}`);
    const others = otherTerms(this.cast, attribute, subject);
    const wrong =
      part === this.target && statable.known ? falsify(statable.value, attribute, flags, others, random) : undefined;
    const stated = wrong?.value ?? statable.value;
    const printed = flags.includes('range') ? printRange(stated, random) : printValue(stated, attribute, flags, random);
    this.#page.append(printed.before);
    const start = this.#page.appendPhrase(printed.text);
    const modality = modalityOf(flags) ?? this.frame.modality;
    const truth: Truth =
      !statable.known || modality === 'negated' || modality === 'forecast' ? 'unknown' : wrong ? 'false' : 'true';
    this.#label(start, attribute, () => this.#subjectOf(subject), printed.value, {
      approx: printed.approx,
      modality,
      truth,
      slip: wrong?.slip,
      optional: flags.includes('optional'),
      style: printed.style,
      qualifiers: benchmark ? { benchmark: benchmark.name } : {},
    });
  }

  #relation(part: ValuePart, subject: Entity): void {
    const rival = this.#thing('R');
    const isDifference = part.attribute === 'difference';
    const { text, value, truth } = isDifference
      ? printDifference(this.cast, subject, rival, part === this.target, this.random)
      : printPart(subject, rival, this.random);
    const start = this.#page.appendPhrase(text);
    const qualifiers: Qualifiers = isDifference ? { benchmark: this.#thing('B').name } : {};
    this.#label(start, isDifference ? 'comparison' : part.attribute, () => this.#subjectOf(subject), value, {
      qualifiers,
      truth,
    });
  }

  #span(part: SpanPart): void {
    const isArticleBefore = this.#page.articleWaits;
    const start = this.#page.length;
    const before = this.#labels.length;
    this.#parts(part.inner);
    const inner = this.#labels.splice(before);
    // An article that was waiting has been written first, and is no part of the span.
    const from = start + (isArticleBefore ? (/^an? /i.exec(this.#page.text.slice(start))?.[0].length ?? 0) : 0);
    const text = this.#page.text.slice(from);
    for (const { attribute, subject, value, truth } of readSpan(part, {
      text,
      cast: this.cast,
      written: (kind) => this.#written.get(kind),
      isTarget: part === this.target,
    }))
      this.#label(
        from,
        attribute,
        () =>
          typeof subject === 'string' ? { name: this.#written.get(subject) ?? subject } : this.#subjectOf(subject),
        value,
        {
          approx: 'min' in value ? 'range' : 'exact',
          modality: modalityOf(part.flags) ?? (attribute === 'quotation' ? 'attributed' : this.frame.modality),
          truth,
          optional: part.flags.includes('optional'),
          slip: truth === 'false' ? (SLIPS[attribute] ?? 'other-term') : undefined,
        },
      );
    this.#labels.push(...inner);
  }

  #label(
    start: number,
    attribute: string,
    subject: () => Subject,
    value: Value,
    rest: {
      approx?: Approximation;
      modality?: Modality;
      truth?: Truth;
      slip?: Slip | undefined;
      optional?: boolean;
      style?: string;
      qualifiers?: Qualifiers;
    },
  ): void {
    const {
      approx = 'exact',
      modality = this.frame.modality,
      truth = 'unknown',
      slip,
      optional = false,
      style,
      qualifiers = {},
    } = rest;
    this.#labels.push({
      start,
      end: this.#page.length,
      attribute,
      subject,
      value,
      approx,
      modality,
      truth: modality === 'negated' || modality === 'forecast' ? 'unknown' : truth,
      optional,
      qualifiers,
      ...(slip ? { slip } : {}),
      ...(style ? { style } : {}),
    });
  }

  /** By id where a corpus has the thing. */
  #subjectOf = (thing: Entity): Subject => ({
    name: thing.name,
    ...(this.cast.world.id === 'unheard' && thing.type !== 'benchmark' ? {} : { id: thing.id }),
  });
}

/** How a span is made false, by its attribute. */
const SLIPS: Readonly<Record<string, Slip>> = { comparison: 'reversed', affiliation: 'post', quotation: 'words' };

const MODALITIES: readonly Modality[] = ['asserted', 'attributed', 'forecast', 'negated'];
const modalityOf = (flags: readonly string[]): Modality | undefined =>
  MODALITIES.find((modality) => flags.includes(modality));

/** Terms of the same kind that are somebody else's: what a wrong maker, founder or city may be. */
function otherTerms({ world }: Cast, attribute: string, subject: Entity): string[] {
  const value = world.state(subject, attribute)?.value;
  if (!value || !isTerm(value)) return [];
  const things = attribute === 'developer' ? world.models : world.organisations;
  return things.flatMap((thing) => {
    const other = world.state(thing, attribute);
    return other && isTerm(other.value) && !isRole(other.value) ? [other.value.term] : [];
  });
}
