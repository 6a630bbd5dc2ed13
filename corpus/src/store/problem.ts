import type { Span } from '@stet/shared';
import { z } from 'zod';

/** A fault in a corpus, for the person who keeps it. Line and column count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The very words at fault, in the text as read; absent where that is the file as a whole. */
  readonly span?: Span;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly fix: string;
  /** A warning does not keep the corpus from being used. */
  readonly severity?: 'warning';
}

/** `facts/entities/model/x.yaml:3:5: … Fix: …` */
export const formatProblem = ({ file, line, column, message, fix }: Problem): string =>
  `${file}:${line}:${column}: ${message} ${fix}`;

export type Path = readonly PropertyKey[];

/** Where a value stands in its file: line and column of its field, and the span of the value, or of the field where that goes on. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly span?: Span;
}

export type Locate = (path: Path) => Place;

/** A file as parsed, and where things stand in it. */
export interface ParsedFile {
  readonly file: string;
  readonly data: unknown;
  readonly locate: Locate;
}

const SHAPES =
  '{amount, unit}, {min, max, unit}, {date}, {term}, {role, organisation, tense}, {words}, {left, right, op}, {rank, scope}';

/** The schema of what stands at a path, as far as objects and lists go. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemaAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  const field: unknown = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
  return field instanceof z.ZodType ? schemaAt(field, rest) : undefined;
}

function knownFields(schema: z.ZodType, path: Path): string {
  const object = schemaAt(schema, path);
  return object instanceof z.ZodObject ? `Known fields are ${Object.keys(object.shape).join(', ')}.` : 'Remove it.';
}

/** The problems that a schema finds in a file, each at its place. */
export function problemsOf(error: z.ZodError, schema: z.ZodType, { file, locate }: ParsedFile): readonly Problem[] {
  return error.issues.flatMap((issue) => {
    const at = (path: Path, message: string, fix: string): Problem => ({ file, ...locate(path), message, fix });
    const field = issue.path.length === 0 ? 'The whole' : `“${issue.path.map(String).join('.')}”`;
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) =>
          at([...issue.path, key], `Unknown field “${key}”.`, knownFields(schema, issue.path)),
        );
      case 'invalid_union':
        return [at(issue.path, `${field} is no value that Stet knows.`, `Write one of ${SHAPES}.`)];
      case 'invalid_type':
        return [at(issue.path, `${field} should be ${article(issue.expected)}.`, fixOfType(issue))];
      default:
        return [at(issue.path, `${field}: ${issue.message}.`, 'Correct the value.')];
    }
  });
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function fixOfType({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (input === undefined) return 'Add it.';
  // YAML reads a bare year as a number.
  if (expected === 'string' && typeof input === 'number') return `Put it in quotes: "${String(input)}".`;
  return 'Correct the value.';
}
