import type { Commands } from '#commands';
import { actor, done, involvement, opening } from './history.js';

// What all municipalities together would ask at a peak (docs/sizing.md).
const COMMANDS_A_SECOND = 100;
const TRAJECTORIES = 200;
const BETWEEN_MS = 2;

/** Does something while commands come in, at a rate; how many were done. A command that fails ends it. */
export async function whileWriting(commands: Commands, work: () => Promise<void>): Promise<number> {
  for (let i = 0; i < TRAJECTORIES; i++) await done(commands.execute(actor, opening(`busy-${i}`)));
  const writing: Promise<void>[] = [];
  const timer = setInterval(() => {
    const i = writing.length;
    const one = done(commands.execute(actor, involvement(`busy-${i % TRAJECTORIES}`, `b${i}`)));
    one.catch(() => clearInterval(timer));
    writing.push(one);
  }, 1_000 / COMMANDS_A_SECOND);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  await Promise.all(writing);
  return writing.length;
}

/** By the wall, in milliseconds: from the moment at which a question comes until its answer, with what it waits for others. */
export function byTheWall(work: () => unknown): Promise<number> {
  const due = performance.now() + BETWEEN_MS;
  return new Promise((resolve, reject) => {
    const ask = async () => {
      await work();
      resolve(performance.now() - due);
    };
    setTimeout(() => void ask().catch(reject), BETWEEN_MS);
  });
}
