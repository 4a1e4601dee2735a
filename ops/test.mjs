// Runs everything that proves the project, and ends with one line that counts it. Each check that is
// no test of its own (types, lint, …) counts as one; one that cannot run counts as failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const RESULTS = 'test-output/jest.json';
const checks = [
  ['types', 'npm', ['run', '--silent', 'types']],
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['boundaries', 'npm', ['run', '--silent', 'boundaries']],
  ['build', 'npm', ['run', '--silent', 'build']],
];

let passed = 0;
let failed = 0;
for (const [name, command, args] of checks) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status === 0) passed++;
  else failed++;
}

mkdirSync('test-output', { recursive: true });
rmSync(RESULTS, { force: true });
spawnSync('npm', ['run', '--silent', 'jest', '--', '--json', `--outputFile=${RESULTS}`], {
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
