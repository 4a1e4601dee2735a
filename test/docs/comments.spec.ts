import { expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { documents } from './documents.js';

// A comment that cites a file cites one that is there.

const TOPS = ['apps', 'bench', 'docs', 'libs', 'ops', 'test'];
const known = globSync([...TOPS.map((top) => `${top}/**/*`), '*', '.*'], {
  exclude: (path) => /node_modules/.test(path),
});
const names = new Set(known.map((path) => basename(path)));
const sources = known.filter((path) => /^(?:apps|bench|libs|ops|test)\b.*\.(?:ts|tsx|mjs|css)$/.test(path));

const commentsIn = (text: string) => text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$/gm) ?? [];
/** From the top of the repository, or in docs. */
const PATH = /(?<![\w/.@-])(?:(?:apps|bench|docs|libs|ops|test)\/[\w./-]*\w|decisions\/[\w.-]*\w)/g;
const FILE = /(?<![\w/.@*-])[\w-]+(?:\.[\w-]+)*\.(?:ts|tsx|mjs|md|css)\b/g;

const isThere = (path: string) =>
  existsSync(path) || known.some((one) => one.startsWith(path) && /^docs\/decisions\/\d{4}$/.test(path));

const cited = sources.flatMap((source) =>
  commentsIn(readFileSync(source, 'utf8')).flatMap((comment) => [
    ...[...comment.matchAll(PATH)].map(([path]) => ({
      source,
      path: path.startsWith('decisions/') ? join('docs', path) : path,
      there: isThere(path.startsWith('decisions/') ? join('docs', path) : path),
    })),
    ...[...comment.matchAll(FILE)].map(([path]) => ({
      source,
      path,
      there: names.has(path) || existsSync(join(dirname(source), path)),
    })),
  ]),
);

it('what comments cite is there', () => {
  expect(cited.length).toBeGreaterThan(40);
  expect(cited.filter(({ there }) => !there)).toEqual([]);
});

it('what comments and documents say of people stands in plain English order: never "for who is not of it"', () => {
  const said = [
    ...sources.map((source) => ({ source, text: commentsIn(readFileSync(source, 'utf8')).join('\n') })),
    ...documents
      .filter(({ path }) => !path.startsWith('docs/gebruikershandboek'))
      .map(({ path, text }) => ({ source: path, text })),
  ];
  const dutch = said.flatMap(({ source, text }) =>
    (text.match(/\b(?:[Ff]or|[Tt]o|[Bb]y) who\b.*/g) ?? []).map((found) => ({ source, found })),
  );
  expect(dutch).toEqual([]);
});
