// One at a time: two commands that install or build in the same clone would take each other's files away.
// Needs nothing but Node: it is there before node_modules is.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';

/** What is made stands here until it takes the place of what there was. */
export const MAKING = '.building';
const LOCK = join(MAKING, 'lock');

const BEAT_MS = 1_000;
const ASK_MS = 100;
// A number of a process is given again after a restart of the machine; the one that is busy shows it each second.
const SILENT_MS = 60_000;

const unless = (code, work) => {
  try {
    return work();
  } catch (error) {
    if (error.code !== code) throw error;
    return undefined;
  }
};

function isThere(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that is busy here; undefined when there is none, or none any more. */
export function busy(file = LOCK) {
  return unless('ENOENT', () => {
    const pid = Number(readFileSync(file, 'utf8'));
    return isThere(pid) && Date.now() - statSync(file).mtimeMs < SILENT_MS ? pid : undefined;
  });
}

/** Whether it is ours now. The file comes into being with its content: nobody reads it empty. */
function taken() {
  const mine = join(MAKING, `lock.${randomUUID()}`);
  writeFileSync(mine, String(process.pid));
  try {
    return unless('EEXIST', () => (linkSync(mine, LOCK), true)) ?? false;
  } finally {
    rmSync(mine);
  }
}

/** Takes away what a process left that is gone; puts it back when another took its place in that moment. */
function takeAwayLeft() {
  const left = join(MAKING, `left.${randomUUID()}`);
  if (unless('ENOENT', () => (renameSync(LOCK, left), true)) === undefined) return;
  if (busy(left) !== undefined) unless('EEXIST', () => linkSync(left, LOCK));
  rmSync(left);
}

/** Does this when nobody else is busy here; one that has to wait says so in one line. */
export async function locked(work) {
  mkdirSync(MAKING, { recursive: true });
  for (let told = false; !taken(); await passed(ASK_MS)) {
    const pid = busy();
    if (pid === undefined) takeAwayLeft();
    else if (!told) {
      console.error(`Waiting for process ${pid}, which is installing or building here …`);
      told = true;
    }
  }
  const beat = setInterval(() => utimesSync(LOCK, new Date(), new Date()), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(LOCK);
  }
}

/** Puts what was made in the place of what there was, at once: nobody finds it half. */
export function inItsPlace(made, place) {
  const before = join(MAKING, `before.${randomUUID()}`);
  unless('ENOENT', () => renameSync(place, before));
  renameSync(made, place);
  rmSync(before, { recursive: true, force: true });
}
