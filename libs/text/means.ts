import type { PassageDifference } from './difference.js';

/** Words of a text before and after, as somebody pointed at them. */
export interface Pointed {
  readonly before: string;
  readonly after: string;
}

const flat = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

// A heading, or a number by itself, stands in much: it alone does not tell that a whole that was pointed at has this part.
const TELLS = 20;

const holds = (whole: string, part: string) => part !== '' && whole.includes(part);
const within = (part: string, whole: string) => part === whole || (part.length >= TELLS && holds(whole, part));

/**
 * Whether words that were pointed at are those of this change: they stand in the passage now, and did not before; of
 * what was only taken out, the other way round. What was pointed at may be more than the passage, or less.
 */
export function meantBy({ how, ...change }: PassageDifference): (pointed: Pointed) => boolean {
  const [was, is] = [flat(change.before?.text), flat(change.after?.text)];
  return ({ before, after }) => {
    const [gone, come] = [flat(before), flat(after)];
    if (how === 'same') return false;
    if (how === 'moved') return holds(is, come) || within(is, come);
    if (come === '') return (holds(was, gone) && !holds(is, gone)) || (is === '' && within(was, gone));
    if (holds(is, come)) return !holds(was, come);
    return within(is, come) && !holds(was, is);
  };
}
