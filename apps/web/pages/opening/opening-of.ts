import { freeId, slug } from '../../action/ids.ts';
import type { Offered } from '../../administration/offered-councils.ts';
import type { Opening } from '../../api/record.ts';
import { filled } from '../../form/place.ts';
import type { Grant } from '../../api/opening-grants.ts';

export interface Values {
  readonly grant: string;
  readonly title: string;
  readonly subject: string;
  readonly legalBases: readonly string[];
  readonly authorities: readonly { readonly kind: string; readonly name: string }[];
  readonly known: readonly string[];
  readonly councils: readonly { readonly name: string }[];
  readonly plannedDecisionOn: string;
  readonly portfolio: string;
  /** Of what was typed before they were asked, nothing. */
  readonly portfolioHolder?: string;
  readonly contact?: string;
  readonly adviceWeeks: string;
  readonly responseWeeks: string;
  /** Whether it applies; nothing when the municipality says so. */
  readonly termijnenwet: '' | 'yes' | 'no';
  readonly date: string;
}

/** Names with an id each, made from the name; of what is left empty nothing is made. */
function identified<T extends { readonly name: string }>(
  list: readonly T[],
  base: (item: T) => string,
  taken: readonly string[] = [],
): (T & { id: string })[] {
  const used = new Set(taken);
  return list.map((item) => {
    const id = freeId(slug(base(item)) || 'x', used);
    used.add(id);
    return { ...item, id };
  });
}

/** What is left empty is left to the municipality. */
const weeksOf = (text: string) =>
  text.trim() === '' ? undefined : { weeks: /^\d+$/.test(text.trim()) ? Number(text) : text };

/** A dossier to open, as the API takes it. */
export function openingOf(
  values: Values,
  grant: Grant,
  councils: readonly Offered[],
  named: { readonly contact?: string; readonly portfolioHolder?: string },
): Opening {
  const mine = councils.filter((c) => c.municipality === grant.municipality);
  const chosen = grant.council === undefined ? values.known : [grant.council, ...values.known];
  const known = mine.filter((c) => chosen.includes(c.council)).map((c) => ({ id: c.council, name: c.name }));
  const added = values.councils.filter(({ name }) => name.trim() !== '');
  const fresh = identified(
    added,
    ({ name }) => name,
    mine.map((c) => c.council),
  );
  const { title, subject, legalBases, plannedDecisionOn, portfolio, date } = values;
  return filled({
    title,
    municipality: grant.municipality,
    kind: grant.council === undefined ? 'requested' : 'unsolicited',
    subject,
    legalBases,
    authorities: identified(values.authorities, ({ kind }) => kind),
    councils: [...known, ...fresh],
    plannedDecisionOn,
    portfolio,
    ...named,
    contact: grant.council === undefined ? named.contact : undefined,
    // What a municipality has to answer in, it settles by itself.
    settings:
      grant.council === undefined
        ? {
            adviceTerm: weeksOf(values.adviceWeeks),
            responseTerm: weeksOf(values.responseWeeks),
            termijnenwet: values.termijnenwet === '' ? undefined : values.termijnenwet === 'yes',
          }
        : undefined,
    date,
  }) as Opening;
}
