import noMore from '../data/municipalities-no-more.json' with { type: 'json' };
import names from '../data/municipality-names.json' with { type: 'json' };

/**
 * What a municipality is called, by its code, also one that is no more (TOOI, register of municipalities). gm0000 is
 * for the examples.
 */
export const municipalityName = (code: string): string | undefined => (names as Readonly<Record<string, string>>)[code];

const NO_MORE: ReadonlySet<string> = new Set(noMore);

/**
 * Those that are there now, in the order of their names: but that of the examples, and those that went up in others. Which
 * these are is of 2023 (CBS, 342 municipalities); there were no others until 2026.
 */
export const municipalityNames: readonly (readonly [code: string, name: string])[] = Object.entries(names)
  .filter(([code]) => code !== 'gm0000' && !NO_MORE.has(code))
  .sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
