import { tableOf, textOf, uncoded } from '../docs/documents.js';

/** By fact: its noun, as the glossary has it, and so not from the code that is tested. */
export const NOUN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  tableOf(textOf('docs/glossary.md'), 'class').map(([fact, noun]) => [uncoded(fact), uncoded(noun)]),
);
