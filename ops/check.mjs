// What can be known of a change in half a minute: types, lint, boundaries, format, and the specs of what changed since
// main (or since what is named: npm run check -- HEAD~3). It builds nothing, so the specs that run the built product
// are left to npm test; so are those furthest from the change, where half of all specs have to do with it. It says how
// many.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const RUNS_BUILT = /^test\/(api|browser|cli|docs|faults|fuzz|nodes|tamper)\//;

// What two cores do in the time that types and lint take.
const MOST_SPECS = 20;

const lines = (command, ...args) => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : undefined;
};

/** Where this branch left main; on main itself, or without one, what was committed last. */
function since() {
  const [named] = process.argv.slice(2);
  if (named !== undefined) return named;
  const [base] = lines('git', 'merge-base', 'HEAD', 'main') ?? lines('git', 'merge-base', 'HEAD', 'origin/main') ?? [];
  return base ?? 'HEAD';
}

const base = since();
const committed = lines('git', 'diff', '--name-only', '--relative', base);
if (committed === undefined) {
  console.error(`git knows no ${base}`);
  process.exit(2);
}
const changed = [...committed, ...(lines('git', 'ls-files', '--others', '--exclude-standard') ?? [])].filter((file) =>
  existsSync(file),
);

let failed = 0;
function run(name, command, args, env = {}) {
  const started = Date.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => {
    const done = (ok) => {
      if (!ok) failed++;
      const took = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${ok ? '' : said}${ok ? 'ok  ' : 'FAIL'} ${name} (${took} s)\n`);
      resolve();
    };
    child.on('error', (error) => {
      said += `${error.message}\n`;
      done(false);
    });
    child.on('close', (status) => done(status === 0));
  });
}

/** The specs that have to do with one of these files, however far away. */
function specsOf(files) {
  const code = files.filter((file) => /^(apps|libs|test)\/.*\.(ts|json|ya?ml)$/.test(file));
  if (code.length === 0) return [];
  const args = ['run', '--silent', 'jest', '--', '--listTests', '--findRelatedTests', ...code];
  const root = `${process.cwd()}/`;
  return (lines('npm', ...args) ?? []).map((file) => file.replace(root, ''));
}

/**
 * How far a spec stands from the changes: itself or beside one, in the same part of the product, elsewhere in it, or
 * of the whole, which takes longest.
 */
function farFrom(files) {
  const folder = (file, depth) => file.split('/').slice(0, -1).slice(0, depth).join('/');
  const [beside, part] = [Infinity, 2].map((depth) => new Set(files.map((file) => folder(file, depth))));
  return (spec) =>
    beside.has(folder(spec, Infinity)) ? 0 : part.has(folder(spec, 2)) ? 1 : /^test\//.test(spec) ? 3 : 2;
}

async function light() {
  const files = (pattern) => changed.filter((file) => pattern.test(file));
  const linted = files(/^(apps|bench|libs|ops)\/.*\.(tsx?|mjs)$/);
  if (linted.length > 0) await run('lint by eslint', 'npx', ['eslint', '--max-warnings', '0', ...linted]);
  if (changed.length > 0) {
    await run('format', 'npx', ['oxfmt', '--list-different', '--no-error-on-unmatched-pattern', ...changed]);
  }
  await run('boundaries', 'npm', ['run', '--silent', 'boundaries']);
  const specs = specsOf(changed);
  const far = farFrom(changed);
  const unbuilt = specs.filter((file) => !RUNS_BUILT.test(file)).sort((a, b) => far(a) - far(b));
  const here = unbuilt.slice(0, MOST_SPECS);
  if (here.length > 0) {
    await run(`${here.length} specs`, 'npm', ['run', '--silent', 'jest', '--', '--runTestsByPath', ...here]);
  }
  if (specs.length > unbuilt.length) {
    console.log(`     ${specs.length - unbuilt.length} specs run the built product: npm test`);
  }
  if (unbuilt.length > here.length) {
    console.log(`     ${unbuilt.length - here.length} specs are further from what changed: npm test`);
  }
}

await Promise.all([run('types and lint', 'npx', ['oxlint']), light()]);
process.exit(failed === 0 ? 0 : 1);
