import { defects } from '#trajectory';
import { CannotStart } from './cannot-start.js';

/** A machine with a hole in it would refuse what is right or let through what is wrong, in silence. */
export function checkMachine(): void {
  const found = defects();
  if (found.length > 0) throw new CannotStart(`De machine van het traject klopt niet: ${found.join('; ')}.`);
}
