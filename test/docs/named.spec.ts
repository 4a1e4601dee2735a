import { describe, expect, it } from '@jest/globals';
import { guards } from '#trajectory';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configOf } from '../../apps/api/config.js';
import { documents, tableOf, textOf, uncoded } from './documents.js';

// What a document names is there: files, headings, scripts, variables, addresses and versions.

const project = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  engines: { node: string };
  scripts: Record<string, string>;
};

const inAll = (pattern: RegExp) =>
  documents.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((found) => ({ path, found: [...found] })));

/** As they are made by what shows Markdown: lower case, without marks, a dash for each space. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('what the documents name', () => {
  it('is a file or folder that is there', () => {
    const named = inAll(/(?<![\w/.-])(?:apps|libs|test|docs|bench|ops)\/[\w./-]*[\w/]/g);
    expect(named.length).toBeGreaterThan(80);
    const missing = named.filter(({ found: [file = ''] }) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  it('is a link to a file, and to a heading in it, that is there', () => {
    const links = inAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g);
    expect(links.length).toBeGreaterThan(20);
    const broken = links.filter(({ path, found: [, file = '', heading] }) => {
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(target)) return true;
      return heading !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  it('is every document of docs, in its index', () => {
    const missing = documents.filter(
      ({ path }) =>
        path.startsWith('docs/') && path !== 'docs/README.md' && !textOf('docs/README.md').includes(path.slice(5)),
    );
    expect(missing).toEqual([]);
  });

  it('is a script that package.json has', () => {
    const named = inAll(/npm (?:run )?(?:-s |--silent )?([a-z]+)\b/g).map(({ found }) => found[1] ?? '');
    expect(named).toContain('doorwerking');
    expect(named.filter((name) => !Object.hasOwn(project.scripts, name))).toEqual([]);
  });

  it('is a guard of the machine', () => {
    const named = [...textOf('README.md').matchAll(/`(\w+(?:IsReasoned|IsAnswered))`/g)].map(([, name = '']) => name);
    expect(named).toEqual(['everyAnswerIsReasoned', 'revisionIsReasoned']);
    expect(named.filter((name) => !Object.hasOwn(guards, name))).toEqual([]);
  });
});

describe('the environment', () => {
  const sources = readdirSync('.', { recursive: true, encoding: 'utf8' }).filter((name) => {
    const [top = ''] = name.split(/[\\/]/);
    return ['apps', 'libs', 'test', 'bench', 'ops'].includes(top) && /\.(ts|mjs)$/.test(name);
  });
  const readIn = (file: string) => {
    const text = readFileSync(file, 'utf8');
    const taken = [...text.matchAll(/const \{ ([A-Z_, ]+) \} = env;/g)].flatMap(([, names = '']) => names.split(', '));
    return [...taken, ...[...text.matchAll(/process\.env\['([A-Z_]+)'\]/g)].map(([, name = '']) => name)];
  };
  const isProduct = (file: string) => /^apps[\\/](api|cli)[\\/]/.test(file);

  it.each(['README.md', 'docs/operations.md'])('of the product is what %s tells, each variable of it', (path) => {
    const told = tableOf(textOf(path), 'variable').map(([name]) => uncoded(name));
    const read = new Set(sources.filter(isProduct).flatMap(readIn));
    expect(told.toSorted()).toEqual([...read].sort());
  });

  it.each(['README.md', 'docs/operations.md'])('is set as %s tells when nothing is', (path) => {
    const told = Object.fromEntries(
      tableOf(textOf(path), 'variable').map(([name, without]) => [uncoded(name), uncoded(without)]),
    );
    const { host, port, data, theme } = configOf({});
    expect(told).toMatchObject({
      HOST: host,
      PORT: String(port),
      DOORWERKING_DATA: data,
      DOORWERKING_THEME: theme,
    });
  });

  it('is read somewhere, whatever variable is set in a command', () => {
    const set = inAll(/\b([A-Z]+(?:_[A-Z]+)+)=/g).map(({ found }) => found[1]);
    expect(set).toContain('UPDATE_DOCS');
    const composed = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{([A-Z_]+):/g)].map(
      ([, name]) => name,
    );
    const read = new Set([...sources.flatMap(readIn), ...composed]);
    expect(set.filter((name) => !read.has(name ?? ''))).toEqual([]);
  });
});

describe('the README', () => {
  const readme = textOf('README.md');

  it('is read in one sitting', () => expect(readme.split('\n').length).toBeLessThan(250));

  it('speaks of this version, and of a Node that is enough for it', () => {
    expect(readme).toContain(`version ${project.version}`);
    expect(`>=${/Node\.js (\d+) or newer/.exec(readme)?.[1] ?? ''}`).toBe(project.engines.node);
  });

  it('has the addresses at which something is served', () => {
    const ports = new Set(inAll(/(?:localhost|127\.0\.0\.1):(\d+)/g).map(({ found }) => Number(found[1])));
    const screens = Number(/port: (\d+)/.exec(readFileSync('apps/web/vite.config.ts', 'utf8'))?.[1]);
    expect([...ports].sort()).toEqual([configOf({}).port, screens].sort());
  });
});
