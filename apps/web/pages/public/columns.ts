import type { Language } from '../../texts/languages.ts';
import type { Text } from '../../texts/texts-of.ts';

type Value = string | number | boolean | undefined;

/** One column of what is public as data: what it is called and means, and how it is found. */
export interface Column<Item> {
  readonly title: Text;
  readonly about: Text;
  /** As CSVW names it (https://www.w3.org/TR/tabular-metadata/). */
  readonly type: 'string' | 'integer' | 'boolean' | 'anyURI' | 'date';
  /** As programs read it; `origin` is where the server is found. */
  readonly value: (item: Item, origin: string) => Value;
  /** As people read it, where that differs. */
  readonly words?: Readonly<Record<string, Text>>;
}

/** In this order; each name stands for the same in every format. */
export type Columns<Item> = Readonly<Record<string, Column<Item>>>;

export const SATISFIED = {
  true: { nl: 'ja', en: 'yes' },
  false: { nl: 'nee', en: 'no' },
  partly: { nl: 'deels', en: 'partly' },
  notYet: { nl: 'nog niet te zeggen', en: 'not to be said yet' },
};
export const YES = { true: { nl: 'ja', en: 'yes' }, false: { nl: 'nee', en: 'no' } };
/** A column that holds a text. */
export const textFor =
  <Item>() =>
  (title: Text, about: Text, value: Column<Item>['value']): Column<Item> => ({ title, about, type: 'string', value });
export const same = { nl: 'Zoals het is vastgelegd.', en: 'As it was recorded.' };
export const day = {
  nl: 'Een dag, een maand of een jaar, zoals het bekend is.',
  en: 'A day, a month or a year, as is known.',
};

export const wholeAddress = (path: string, origin: string) => `${origin}/openbaar${path}`;

export const headsIn = <Item>(columns: Columns<Item>, language: Language): readonly string[] =>
  Object.values(columns).map(({ title }) => title[language]);

/** A row as people read it. */
export const cellsOf = <Item>(
  columns: Columns<Item>,
  item: Item,
  language: Language,
  origin: string,
): (string | number)[] =>
  Object.values(columns).map(({ value, words }) => {
    const told = value(item, origin);
    if (words && told !== undefined) return words[String(told)]?.[language] ?? String(told);
    return typeof told === 'boolean' ? String(told) : (told ?? '');
  });

/** A row as programs read it: what is not known is left out. */
export const factsOf = <Item>(columns: Columns<Item>, item: Item, origin: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([name, { value }]) => {
      const told = value(item, origin);
      return told === undefined ? [] : [[name, told]];
    }),
  );
