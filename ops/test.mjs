// Runs everything that proves the project, and ends with one line that counts it. Each check that is
// no test of its own (types, lint, …) counts as one; one that cannot run counts as failed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const RESULTS = 'test-output/jest.json';
// The longest first: together they then end sooner.
const checks = [
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['boundaries', 'npm', ['run', '--silent', 'boundaries']],
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

const lane = async () => {
  for (let next = checks.shift(); next; next = checks.shift()) await check(next);
};
await Promise.all(Array.from({ length: Math.min(availableParallelism(), checks.length) }, lane));

mkdirSync('test-output', { recursive: true });
rmSync(RESULTS, { force: true });
// Its verdict is in the file; what a failed test left open must not keep it from ending.
spawnSync('npm', ['run', '--silent', 'jest', '--', '--forceExit', '--json', `--outputFile=${RESULTS}`], {
  stdio: 'inherit',
});
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
