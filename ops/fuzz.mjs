// Fuzzes the built server for some minutes (npm run fuzz -- 30; ten without a number), by another seed each time.
// FUZZ_SEED=… chooses the seed that a run printed.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const minutes = Number(process.argv[2] ?? process.env.FUZZ_MINUTES ?? 10);
if (!(minutes > 0)) {
  console.error('usage: npm run fuzz -- [minutes]');
  process.exit(2);
}
const env = { FUZZ_SEED: String(randomInt(2 ** 31)), ...process.env, FUZZ_MINUTES: String(minutes) };
const { status } = spawnSync('npm', ['run', '--silent', 'jest', '--', 'test/fuzz/fuzz.spec.ts', '--forceExit'], {
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
