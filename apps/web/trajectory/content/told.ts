import type { InfluenceView, TrajectoryView } from '#projections';
import { isDocumentHash } from '#vocabulary';
import { useDates } from '../../texts/dates.ts';
import { useLawName } from '../../texts/law-name.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf, useSay } from '../../texts/texts-of.ts';
import type { Fields, Kind } from './fields.ts';
import { useParts } from './parts.ts';

const useTexts = textsOf({
  yes: { nl: 'Ja', en: 'Yes' },
  no: { nl: 'Nee', en: 'No' },
  document: { nl: 'het bestand dat erbij wordt bewaard', en: 'the file that is kept with it' },
  row: { nl: '{{label}}, {{number}}', en: '{{label}}, {{number}}' },
});

/** A field, as its content is said to people: a part of it on each line, none when nothing was said. */
export interface ToldField {
  readonly name: string;
  readonly label: string;
  readonly said: readonly string[];
}
/** What a field said first, and what it says now. */
export interface Difference extends ToldField {
  readonly now: readonly string[];
}

type Content = Readonly<Record<string, unknown>>;
const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const rowsOf = (value: unknown): readonly Content[] => (Array.isArray(value) ? value.filter(isContent) : []);
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** By what two rows are the same one: the id that one has, or what it is about, and whose it is. */
const keyOf = (row: Content, place: number) => {
  const { id, recommendation, condition, authority } = row;
  return `${asText(id ?? recommendation ?? condition ?? place)} ${asText(authority ?? '')}`;
};

/** The documents in it: two can be called the same. */
const documentsIn = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(documentsIn)
    : isDocumentHash(value)
      ? [value]
      : [];

/** Says the content of facts in words. */
export function useTold(trajectory: TrajectoryView, influence?: InfluenceView) {
  const t = useTexts();
  const say = useSay();
  const words = { terms: useTerms(), say, lawName: useLawName() };
  const { date } = useDates();
  const { nameOf } = useParts(trajectory, influence);

  function told(kind: Kind, value: unknown): readonly string[] {
    if (value === undefined || value === null || value === '') return [];
    switch (kind.as) {
      case 'fixed':
        return [];
      case 'day':
        return [date(asText(value))];
      case 'yes':
        return [t(value === true ? 'yes' : 'no')];
      case 'yesOrText':
        return [typeof value === 'string' ? value : t(value === true ? 'yes' : 'no')];
      case 'lines':
        return textsIn(value);
      case 'choice':
        return [kind.called(asText(value), words)];
      case 'choices':
        return textsIn(value).map((one) => kind.called(one, words));
      case 'part':
        return [nameOf(kind.of, asText(value))];
      case 'parts':
        return textsIn(value).map((id) => nameOf(kind.of, id));
      case 'group':
        return isContent(value) ? inOneLine(kind.fields, value) : [];
      case 'rows':
        return rowsOf(value).map((row) => inOneLine(kind.fields, row).join(' · '));
      case 'line':
        return [isDocumentHash(value) ? t('document') : asText(value)];
      case 'text':
      case 'number':
        return [asText(value)];
    }
  }
  // What is on its own clear without its name is not named.
  const inOneLine = (fields: Fields, row: Content) =>
    Object.entries(fields).flatMap(([name, kind]) => {
      // By what it is known: it is not asked, and says which one the rest is about.
      if (name === 'recommendation' && kind.as === 'fixed') return [nameOf('recommendation', asText(row[name]))];
      const isSwitch = kind.as === 'yes' || kind.as === 'yesOrText';
      const said = isSwitch && row[name] === false ? [] : told(kind, row[name]);
      if (said.length === 0 || kind.as === 'fixed') return [];
      const isClear = kind.as === 'text' || kind.as === 'choice';
      return [
        isSwitch && row[name] === true
          ? say(kind.label)
          : isClear
            ? said.join(', ')
            : `${say(kind.label)}: ${said.join(', ')}`,
      ];
    });

  const all = (fields: Fields, data: object): readonly ToldField[] =>
    Object.entries(fields).flatMap(([name, kind]) => {
      const said = told(kind, (data as Content)[name]);
      return said.length === 0 || kind.as === 'fixed' ? [] : [{ name, label: say(kind.label), said }];
    });

  // What reads the same is the same: a form may send the parts of a row in another order, or leave out what says nothing.
  const isSame = (a: unknown, b: unknown, said: (value: unknown) => readonly string[]) =>
    same(said(a), said(b)) && same(documentsIn(a), documentsIn(b));

  /** Which fields said something else first; of rows only those that did. */
  const differences = (fields: Fields, was: object, now: object): readonly Difference[] =>
    Object.entries(fields).flatMap(([name, kind]) => {
      const [before, after] = [(was as Content)[name], (now as Content)[name]];
      if (kind.as === 'fixed' || isSame(before, after, (value) => told(kind, value))) return [];
      if (kind.as !== 'rows')
        return [{ name, label: say(kind.label), said: told(kind, before), now: told(kind, after) }];
      const [left, right] = [before, after].map(
        (value) => new Map(rowsOf(value).map((row, place) => [keyOf(row, place), row])),
      ) as [Map<string, Content>, Map<string, Content>];
      return [...new Set([...left.keys(), ...right.keys()])].flatMap((key, place) => {
        const [one, other] = [left.get(key), right.get(key)];
        const saidOf = (row: unknown) => (isContent(row) ? inOneLine(kind.fields, row) : []);
        if (isSame(one, other, saidOf)) return [];
        return [
          {
            name,
            label: t('row', { label: say(kind.label), number: place + 1 }),
            said: saidOf(one),
            now: saidOf(other),
          },
        ];
      });
    });
  return { all, differences, told };
}
