import { readFileSync } from 'node:fs';

const MB = 1024;

/** What a process has in memory now and at most, in MB; undefined where the system does not tell it so. */
export function memoryOf(pid: number): { now: number; most: number } | undefined {
  if (process.platform !== 'linux') return undefined;
  const told = readFileSync(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(told)?.[1] ?? Number.NaN) / MB;
  return { now: Math.round(of('VmRSS')), most: Math.round(of('VmHWM')) };
}
