import { readFileSync } from 'node:fs';

/** By fact: its noun, as the table in the decision has it, and so not from the code that is tested. */
export const NOUN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync('docs/decisions/0002-resources.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| [a-z-]+ +\| [A-Z]/.test(line))
    .flatMap((line) => {
      const [, noun = '', fact = '', other = '', otherFact = ''] = line.split('|').map((cell) => cell.trim());
      return [
        [fact, noun],
        [otherFact, other],
      ];
    }),
);
