import type { KeptCouncil } from '../../administration/queries.ts';

type Texts<Field extends string> = Readonly<Record<Field, string>>;

/** A council as it is filled in: text in each field, and nothing where nothing is known. */
export interface CouncilValues {
  readonly name: string;
  readonly legalBases: readonly string[];
  readonly instrument: Texts<'title' | 'article' | 'url'>;
  readonly seats: readonly Texts<'group' | 'seats' | 'vacant'>[];
  readonly independentChair: '' | 'yes' | 'no';
  readonly terms: Texts<'years' | 'most'>;
  readonly supportHours: string;
  readonly budget: string;
  readonly contact: Texts<'mail' | 'phone' | 'website'>;
}

/** What the form knows of a council, whatever else is kept of it later: a field without a place here does not compile. */
type Known = Omit<KeptCouncil, 'id' | 'revision'>;

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

export const valuesOf = ({
  name = '',
  legalBases = [],
  instrument,
  seats = [],
  independentChair,
  terms,
  supportHours,
  budget,
  contact,
}: Partial<Known> = {}): CouncilValues => ({
  name,
  legalBases,
  instrument: { title: text(instrument?.title), article: text(instrument?.article), url: text(instrument?.url) },
  seats: seats.map(({ group, seats: count, vacant }) => ({ group, seats: text(count), vacant: text(vacant) })),
  independentChair: independentChair === undefined ? '' : independentChair ? 'yes' : 'no',
  terms: { years: text(terms?.years), most: text(terms?.most) },
  supportHours: text(supportHours),
  budget: text(budget),
  contact: { mail: text(contact?.mail), phone: text(contact?.phone), website: text(contact?.website) },
});

// What is no whole number is sent as it is: the refusal then says at which field.
const number = (value: string): number | string | undefined => {
  const given = value.trim();
  return given === '' ? undefined : /^\d{1,12}$/.test(given) ? Number(given) : given;
};

const filled = (fields: Readonly<Record<string, string | number | undefined>>): object | undefined => {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return given.length > 0 ? Object.fromEntries(given) : undefined;
};

/** As it is sent: what was not filled in is not known. */
export function contentOf(values: CouncilValues): { readonly [F in keyof Known]: unknown } {
  const { name, legalBases, instrument, seats, independentChair, terms, supportHours, budget, contact } = values;
  return {
    name,
    legalBases,
    instrument: filled(instrument),
    seats:
      seats.length === 0
        ? undefined
        : seats.map(({ vacant, ...one }) => ({ ...one, seats: number(one.seats), vacant: number(vacant) })),
    independentChair: independentChair === '' ? undefined : independentChair === 'yes',
    terms: filled({ years: number(terms.years), most: number(terms.most) }),
    supportHours: number(supportHours),
    budget: number(budget),
    contact: filled(contact),
  };
}
