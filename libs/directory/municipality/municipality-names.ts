import names from '../data/municipality-names.json' with { type: 'json' };

/**
 * What a municipality is called, by its code, also one that is no more (TOOI, register of municipalities). gm0000 is
 * for the examples.
 */
export const municipalityName = (code: string): string | undefined => (names as Readonly<Record<string, string>>)[code];

/** All of them but that of the examples, in the order of their names. */
export const municipalityNames: readonly (readonly [code: string, name: string])[] = Object.entries(names)
  .filter(([code]) => code !== 'gm0000')
  .sort(([, a], [, b]) => a.localeCompare(b, 'nl'));
