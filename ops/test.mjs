// Runs everything that proves the project, and ends with one line that counts it. Each check that is
// not a test of its own (types, lint, …) counts as one; one that cannot run counts as failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const RESULTS = 'test-output/jest.json';
const build = ['build', 'npm', ['run', '--silent', 'build']];
const browser = ['browser', 'node', ['test/browser/chromium.ts']];
const checks = [
  ['types and lint', 'npx', ['oxlint']],
  ['lint by eslint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['format', 'npx', ['oxfmt', '--list-different']],
  ['boundaries', 'npm', ['run', '--silent', 'boundaries']],
  ['licences', 'node', ['ops/audit.mjs', '--licences']],
];

let passed = 0;
let failed = 0;

/** Runs one check; what it says is shown when it is done, so that two do not speak at once. */
function check([name, command, args]) {
  const started = Date.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => {
    const done = (ok) => {
      const took = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${said}${ok ? 'ok  ' : 'FAIL'} ${name} (${took} s)\n`);
      if (ok) passed++;
      else failed++;
      resolve();
    };
    child.on('error', (error) => {
      said += `${error.message}\n`;
      done(false);
    });
    child.on('close', (status) => done(status === 0));
  });
}

/**
 * The specs run the built product. Their verdict is in a file; what a failed one left open must not keep it from
 * ending.
 */
async function specs() {
  await Promise.all([check(build), check(browser)]);
  mkdirSync('test-output', { recursive: true });
  rmSync(RESULTS, { force: true });
  const args = ['run', '--silent', 'jest', '--', '--forceExit', '--json', `--outputFile=${RESULTS}`];
  const child = spawn('npm', args, { stdio: 'inherit' });
  await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
}

async function others() {
  for (const one of checks) await check(one);
}

// Beside each other: the specs wait for servers and browsers half of their time.
await Promise.all([specs(), others()]);

try {
  const result = JSON.parse(readFileSync(RESULTS, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  // A test that is left out is a test that does not prove anything.
  failed += result.numPendingTests + result.numTodoTests;
  if (result.numTotalTests === 0) failed++;
} catch (error) {
  console.error(`jest left no result: ${error.message}`);
  failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
