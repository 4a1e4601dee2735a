import { isMap, isScalar, isSeq, LineCounter, visit, type Document, type Node } from 'yaml';
import { beyond, FILE, MOST_PROBLEMS, problem, type Problem } from '#facts';
import { readAliases, type Aliases } from './aliases.js';
import { NO_FIELDS, notADossier } from './wrong-file.js';
import { NotRead, readYaml, TOO_DEEP, TOO_MANY_REFERENCES } from './yaml.js';

/** A problem in a file: the rule, what is missing, and the line on which it stands (from 1). */
export interface FileProblem extends Problem {
  readonly line: number;
}

/** A fact as it stands in the file: its content without its date and names, and where it stands. */
export interface FileFact {
  readonly line: number;
  readonly type: unknown;
  readonly date: unknown;
  /** A name by which others of the file call it. */
  readonly ref: unknown;
  readonly data: Readonly<Record<string, unknown>>;
  readonly lineOf: (place: string | undefined) => number;
}

export interface ParsedFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly facts: readonly FileFact[];
  readonly lineOf: (place: string | undefined) => number;
}

export type Parsed = { ok: true; file: ParsedFile } | { ok: false; problems: readonly FileProblem[] };

const MOST_BYTES = 16 * 1024 * 1024;

const invalid = (line: number, message: string, place?: string): FileProblem => ({
  ...problem('invalid', message, place),
  line,
});

/** `recommendations[0].id` → ['recommendations', 0, 'id'] */
const pathOf = (place: string) =>
  [...place.matchAll(/([^.[\]]+)/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part));

function locator(counter: LineCounter, node: Node): (place: string | undefined) => number {
  const lineAt = (n: unknown) => counter.linePos((n as Node).range?.[0] ?? 0).line;
  return (place) => {
    let at: unknown = node;
    let line = lineAt(node);
    for (const part of pathOf(place ?? '')) {
      if (isMap(at)) {
        const pair = at.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
        if (!pair) break;
        line = lineAt(pair.key);
        at = pair.value;
      } else if (isSeq(at) && typeof part === 'number' && at.items[part]) {
        at = at.items[part];
        line = lineAt(at);
      } else break;
    }
    return line;
  };
}

/** A bare year is a number to YAML, and a date to us. */
function written(aliases: Aliases, node: unknown, name: string, value: unknown): unknown {
  const scalar = isMap(node) ? aliases.target(node.get(name, true)) : undefined;
  return typeof value === 'number' && isScalar(scalar) ? scalar.source : value;
}

/** What a council calls its points may look like a number, and is a name: "1.10" is not 1.1. */
function keepNumbersOfPoints(doc: Document): void {
  visit(doc, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'number' || !isScalar(value)) return;
      if (typeof value.value === 'number' && value.source !== undefined) value.value = value.source;
    },
  });
}

function yaml(text: string, counter: LineCounter): Document | FileProblem {
  if (Buffer.byteLength(text) > MOST_BYTES)
    return invalid(1, `het bestand is groter dan ${MOST_BYTES / 1024 / 1024} MB`);
  try {
    return readYaml(text, counter);
  } catch (error) {
    if (error instanceof NotRead) return invalid(counter.linePos(error.at).line, error.message, error.place);
    throw error;
  }
}

function values(doc: Document, counter: LineCounter): { all: unknown; aliases: Aliases } | FileProblem {
  try {
    const aliases = readAliases(doc);
    if (aliases.wrong) {
      const { node, message } = aliases.wrong;
      return invalid(counter.linePos(node.range?.[0] ?? 0).line, message);
    }
    keepNumbersOfPoints(doc);
    return { all: doc.toJS({ maxAliasCount: 100 }), aliases };
  } catch (error) {
    if (error instanceof ReferenceError) return invalid(1, TOO_MANY_REFERENCES);
    if (error instanceof RangeError) return invalid(1, TOO_DEEP);
    throw error;
  }
}

/** Reads a dossier file as YAML: what stands where, and nothing yet of what it means. */
export function parse(text: string): Parsed {
  const counter = new LineCounter();
  const fail = (...problems: FileProblem[]): Parsed => ({ ok: false, problems });
  const other = notADossier(text);
  if (other !== undefined) return fail(invalid(1, other));
  const doc = yaml(text, counter);
  if ('code' in doc) return fail(doc);
  const read = values(doc, counter);
  if ('code' in read) return fail(read);
  const { all, aliases } = read;
  const root = doc.contents;
  if (!isMap(root) || typeof all !== 'object' || all === null) return fail(invalid(1, NO_FIELDS));
  const lineOf = locator(counter, root);
  // Once more with each alias as what it stands for: a few lines can stand for very many.
  const broken = beyond(all, FILE);
  if (broken) return fail({ ...broken, line: lineOf(broken.place) });

  const { facts: given, ...header } = all as Record<string, unknown>;
  const facts = given ?? [];
  const list = aliases.target(root.get('facts', true)) as Node | undefined;
  if (!Array.isArray(facts) || (list !== undefined && !isSeq(list) && facts.length > 0)) {
    return fail(invalid(lineOf('facts'), 'moet een lijst zijn', 'facts'));
  }

  const nodes = isSeq(list) ? (list.items as Node[]) : [];
  const notFields = facts.flatMap((_, i) =>
    isMap(aliases.target(nodes[i]))
      ? []
      : [invalid(lineOf(`facts[${i}]`), 'een feit bestaat uit velden', `facts[${i}]`)],
  );
  if (notFields.length > 0) return fail(...notFields.slice(0, MOST_PROBLEMS + 1));
  return {
    ok: true,
    file: {
      header: { ...header, openedOn: written(aliases, root, 'openedOn', header['openedOn']) },
      lineOf,
      facts: facts.map((fact: Record<string, unknown>, i) => {
        const node = nodes[i] as Node;
        const { fact: type, date, ref, ...data } = fact;
        const find = locator(counter, node);
        return {
          line: find(undefined),
          type,
          date: written(aliases, aliases.target(node), 'date', date),
          ref: ref ?? undefined,
          data: contentOf(aliases, node, type, data),
          lineOf: find,
        };
      }),
    },
  };
}

type Content = Readonly<Record<string, unknown>>;

function contentOf(aliases: Aliases, node: Node, type: unknown, data: Content): Content {
  if (type === 'InfluenceJudged') return spelledOut(data);
  if (type !== 'FactCorrected') return data;
  const { trueDate, fields } = data;
  return {
    ...data,
    ...(trueDate !== undefined && { trueDate: written(aliases, aliases.target(node), 'trueDate', trueDate) }),
    ...(isContent(fields) && { fields: spelledOut(fields) }),
  };
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** To somebody who writes YAML by hand, yes and no are words; to those who read it they may be true and false. */
const spelledOut = (data: Content): Content =>
  typeof data['recognised'] === 'boolean' ? { ...data, recognised: data['recognised'] ? 'yes' : 'no' } : data;
