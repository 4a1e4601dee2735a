import { useState } from 'react';
import { isRefused } from '../api/problem.ts';

/**
 * The revision that somebody judged by: the one that was there when the form opened, however the page was brought
 * up to date under it. After a refusal that showed what others changed, it is the one that is there now.
 */
export function useSeenRevision(revision: number, error: Error | null): number {
  const [first] = useState(revision);
  return isRefused(error, 412) ? revision : first;
}
