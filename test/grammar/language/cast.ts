import { attributeById, isTerm, type Entity } from '@stet/shared';
import type { Random } from '../random.js';
import type { World } from '../worlds/index.js';
import { castPerson, type PersonCast } from './cast-people.js';
import type { Frame } from './frame.js';
import { allParts, type Part, type Role, type SpanPart, type ValuePart } from './template.js';

/** Who plays what in one sentence. */
export interface Cast {
  readonly world: World;
  readonly things: ReadonlyMap<Role, Entity>;
  readonly person: PersonCast | undefined;
}

/** What a frame's parts ask of its cast. */
export interface Demands {
  readonly roles: ReadonlySet<Role>;
  readonly values: readonly ValuePart[];
  readonly spans: readonly SpanPart[];
}

export function demandsOf(parts: Frame['parts']): Demands {
  const roles = new Set<Role>();
  const values: ValuePart[] = [];
  const spans: SpanPart[] = [];
  for (const part of allParts(parts)) {
    for (const role of rolesOf(part)) roles.add(role);
    if (part.type === 'value') values.push(part);
    if (part.type === 'span') spans.push(part);
  }
  return { roles, values, spans };
}

/** The role whose attribute a slot states. */
export const holderOf = ({ holder, attribute }: ValuePart): Role =>
  holder ?? (isRelation(attribute) || attributeById(attribute)?.of.includes('model') ? 'M' : 'O');

/** Of two things, not of one: `{#difference R}` is the model's lead, `{#cost-ratio R}` its part of the rival's cost. */
export const isRelation = (attribute: string): boolean => attribute === 'difference' || attribute === 'cost-ratio';

function rolesOf(part: Part): readonly Role[] {
  if (part.type === 'name') return [part.role];
  if (part.type === 'filler') return ['role', 'employer', 'record'].includes(part.kind) ? ['P'] : [];
  if (part.type === 'span') return part.flags.filter((flag): flag is Role => /^(?:[MRSVOQPB]|P2|B2)$/.test(flag));
  if (part.type !== 'value') return [];
  const named = part.flags.filter((flag): flag is Role => /^[RSV]$|^B2$/.test(flag));
  return [
    holderOf(part),
    ...named,
    ...((part.attribute === 'benchmark-score' || part.attribute === 'difference') &&
    !named.includes('B2') &&
    !part.flags.includes('arena')
      ? (['B'] as const)
      : []),
  ];
}

/** Casts the parts of a frame in one world; undefined where the world has nobody for them. */
export function castFrame(
  { roles, values, spans }: Demands,
  world: World,
  target: Part | undefined,
  random: Random,
): Cast | undefined {
  const things = new Map<Role, Entity>();
  const person = roles.has('P') ? castPerson(world, spans, target, random) : undefined;
  if (roles.has('P') && !person) return undefined;
  if (person) things.set('P', person.post.person);
  if (roles.has('P2')) {
    const others = world.posts.filter((post) => post.person !== person?.post.person);
    if (others.length === 0) return undefined;
    things.set('P2', random.pick(others).person);
  }
  const isAboutModel = ['M', 'R', 'S', 'V'].some((role) => roles.has(role as Role));
  if (isAboutModel && !castModels(roles, world, things, random)) return undefined;
  if (roles.has('O') && !things.has('O')) things.set('O', random.pick(world.organisations));
  if (roles.has('Q') && !things.has('Q'))
    things.set('Q', random.pick(world.organisations.filter((organisation) => organisation !== things.get('O'))));
  const benchmarks = [...world.benchmarks];
  for (const role of ['B', 'B2'] as const)
    if (roles.has(role)) things.set(role, benchmarks.splice(random.int(0, benchmarks.length - 1), 1)[0] as Entity);
  return isTellable(values, world, things) ? { world, things, person } : undefined;
}

function castModels(roles: ReadonlySet<Role>, world: World, things: Map<Role, Entity>, random: Random): boolean {
  const byId = new Map([...world.models, ...world.organisations].map((entity) => [entity.id, entity]));
  const predecessorOf = (model: Entity): Entity | undefined => byId.get(model.predecessor ?? '');
  const leads = world.models.filter((model) => !roles.has('V') || predecessorOf(model));
  if (leads.length === 0) return false;
  const model = random.pick(leads);
  things.set('M', model);
  const before = predecessorOf(model);
  if (roles.has('V') && before) things.set('V', before);
  const rivals = world.models.filter((other) => other.family !== model.family && other.developer !== model.developer);
  const rival = random.pick(rivals);
  things.set('R', rival);
  const second = rivals.filter((other) => other.family !== rival.family && other.developer !== rival.developer);
  if (roles.has('S') && second.length === 0) return false;
  if (roles.has('S')) things.set('S', random.pick(second));
  for (const [role, of] of [
    ['O', model],
    ['Q', rival],
  ] as const) {
    const maker = world.organisation(of.developer ?? '');
    if (maker) things.set(role, maker);
    else if (roles.has(role)) return false;
  }
  return true;
}

/** Is there something to say for every slot? */
const isTellable = (values: readonly ValuePart[], world: World, things: ReadonlyMap<Role, Entity>): boolean =>
  values.every((part) => {
    const subject = things.get(holderOf(part));
    if (!subject) return false;
    if (isRelation(part.attribute)) return true;
    return world.state(subject, part.attribute, benchmarkFor(part, world, things)) !== undefined;
  });

export function benchmarkFor(
  { attribute, flags }: ValuePart,
  world: World,
  things: ReadonlyMap<Role, Entity>,
): Entity | undefined {
  if (attribute !== 'benchmark-score') return undefined;
  return flags.includes('arena') ? world.arena : things.get(flags.includes('B2') ? 'B2' : 'B');
}

/** Of these the terms exclude one another; that a model also uses some other technique no record denies. */
const EXCLUSIVE = new Set(['MoE', 'dense', 'open', 'closed', 'multimodal', 'text-only']);

/** Is the constant that a span states (`{@open-weights open: …}`) true of its holder? undefined where nobody knows. */
export function isTrueOf(world: World, subject: Entity, attribute: string, constant: string): boolean | undefined {
  const statable = world.state(subject, attribute);
  if (!statable?.known || !EXCLUSIVE.has(constant)) return undefined;
  return isTerm(statable.value) && statable.value.term === constant;
}
