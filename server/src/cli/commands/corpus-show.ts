import { establishValue, explainEstablishment, squashName, type Knowledge, type Question } from '@stet/corpus';
import {
  printValue,
  tierOf,
  type Entity,
  type EstablishedValue,
  type Evidence,
  type Qualifiers,
  type Run,
} from '@stet/shared';
import pc from 'picocolors';
import { readKnowledge } from '../knowledge.js';
import type { CorpusOptions } from '../options.js';
import { EXIT, type ExitCode, type Terminal, UserError } from '../terminal.js';

type Colours = ReturnType<typeof pc.createColors>;

export interface ShowCommandOptions extends CorpusOptions {
  readonly asOf?: string;
  readonly explain?: true;
}

/** Names shown to somebody who asked for one that does not exist. */
const MOST_SUGGESTIONS = 5;

function findEntity(name: string, knowledge: Knowledge): Entity {
  const [found, ...others] = knowledge.entity(name) ? [knowledge.entity(name)] : knowledge.entitiesNamed(name);
  if (found && others.length === 0) return found;
  if (found)
    throw new UserError(`“${name}” may be ${[found, ...others].map((entity) => entity?.id).join(' or ')}; give the id`);
  const wanted = squashName(name);
  const near = Array.from(knowledge.entities(), ({ id }) => id).filter((id) => squashName(id).includes(wanted));
  const hint = near.length > 0 ? `; did you mean ${near.slice(0, MOST_SUGGESTIONS).join(', ')}?` : '';
  throw new UserError(`the corpus knows nothing called “${name}”${hint}`);
}

const showQualifiers = (qualifiers: Qualifiers): string => {
  const pairs = Object.entries(qualifiers).map(([name, value]) => `${name}: ${value}`);
  return pairs.length > 0 ? `  {${pairs.join(', ')}}` : '';
};

function showSource(evidence: Evidence): string {
  const { title, publisher, published = 'no date' } = evidence.source;
  return [title, publisher, published, tierOf(evidence), evidence.assertion.locator].filter(Boolean).join(' · ');
}

/** Whose run a score comes of, where that says how far it reaches. */
const RUN_WORDS: Readonly<Record<Run, string>> = {
  ruled: '',
  announced: '  announced by its maker',
  repeated: '  repeated by independent parties',
  lone: '  a lone rerun: refutes no draft',
};

const showRuling = ({ assertion: { ruling } }: Evidence): string[] =>
  ruling === undefined ? [] : [`      ruled by ${ruling.by} on ${ruling.on}: ${ruling.reason}`];

const showValue = ({ value, qualifiers, run, evidence }: EstablishedValue, colours: Colours): string[] => [
  `  ${colours.green(printValue(value))}${showQualifiers(qualifiers)}${run === undefined ? '' : colours.dim(RUN_WORDS[run])}`,
  ...evidence.flatMap((item) => [
    ...showRuling(item),
    `      ${showSource(item)}`,
    ...(item.source.url ? [`      ${colours.dim(item.source.url)}`] : []),
  ]),
];

function showAttribute(question: Question, knowledge: Knowledge, explain: boolean, colours: Colours): string[] {
  const { status, values, dissent } = establishValue(knowledge, question);
  return [
    `${colours.bold(question.attribute)}${status === 'established' ? '' : `  ${colours.yellow(status)}`}`,
    ...values.flatMap((held) => showValue(held, colours)),
    ...dissent.map(
      (evidence) => `  ${colours.yellow('dissent')} ${printValue(evidence.assertion.value)}  ${showSource(evidence)}`,
    ),
    ...(explain ? explainEstablishment(knowledge, question).map((line) => `  ${colours.dim(line)}`) : []),
    '',
  ];
}

function showEntity(entity: Entity, knowledge: Knowledge, colours: Colours): string[] {
  const developer = entity.developer === undefined ? undefined : knowledge.entity(entity.developer);
  const facts = [
    entity.type,
    entity.id,
    developer && `by ${developer.name}`,
    entity.released && `released ${entity.released}`,
  ];
  return [
    `${colours.bold(entity.name)}  ${facts.filter(Boolean).join(' · ')}`,
    ...(entity.aliases?.length ? [`also ${entity.aliases.join(', ')}`] : []),
    '',
  ];
}

/** `stet corpus show`: what is established about a thing, on what evidence, with dissent. */
export async function showCorpus(
  name: string,
  attribute: string | undefined,
  options: ShowCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const knowledge = await readKnowledge(options, terminal);
  const entity = findEntity(name, knowledge);
  const held = knowledge.attributesOf(entity.id);
  if (attribute !== undefined && !held.includes(attribute)) {
    throw new UserError(
      `nothing is held on ${attribute} of ${entity.name}; there is ${[...held].sort().join(', ') || 'nothing at all'}`,
    );
  }
  const colours = pc.createColors(terminal.colour);
  const asOf = options.asOf ?? terminal.today();
  const lines = (attribute === undefined ? [...held].sort() : [attribute]).flatMap((id) =>
    showAttribute(
      { subject: entity.id, attribute: id, qualifiers: {}, asOf },
      knowledge,
      options.explain === true,
      colours,
    ),
  );
  terminal.print([...showEntity(entity, knowledge, colours), ...lines].map((line) => `${line}\n`).join(''));
  return EXIT.ok;
}
