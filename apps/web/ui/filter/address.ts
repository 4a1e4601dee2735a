/**
 * What an address asks for. What makes no sense in it is left out, so that every address shows something. A page
 * names each field also when it is nothing: the router leaves what is not named as it came.
 */

/** A number that somebody typed into an address is a word like any other. */
const written = (value: unknown) => (typeof value === 'number' ? String(value) : value);

export const text = (value: unknown): string | undefined => {
  const said = written(value);
  return typeof said === 'string' && said.trim() !== '' && said.length <= 300 ? said : undefined;
};

export const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === written(value));

const isDay = (value: string) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

export const day = (value: unknown): string | undefined => {
  const said = text(value);
  return said !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(said) && isDay(said) ? said : undefined;
};

export const month = (value: unknown): string | undefined => {
  const said = text(value);
  return said !== undefined && day(`${said}-01`) !== undefined ? said : undefined;
};

/** Whether an address leaves anything out: what it does not say stands in it as undefined. */
export const narrows = (filters: object): boolean => Object.values(filters).some((value) => value !== undefined);
