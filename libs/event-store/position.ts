import { START, type Position } from './port.js';

/** Both adapters here count their events from 1; as text of one length, so that positions compare. */
export const positionOf = (n: number): Position => String(n).padStart(16, '0');

export function numberOf(position: Position): number {
  if (position === START) return 0;
  if (!/^\d{16}$/.test(position)) throw new TypeError('this is no position of this store');
  return Number(position);
}
