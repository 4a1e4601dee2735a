import type { Facts } from '#trajectory';
import { fieldsOf, type FieldsOf } from '../form/fields.ts';
import type { PlaceIn } from '../form/place.ts';
import { formPage } from './form-page.tsx';
import { WorkForm, type Known } from './form.tsx';
import type { Work } from './page.tsx';

/**
 * What does not compile in a form. Nothing imports this file: it is there for the compiler (`npm run types`), which
 * refuses an expected error that does not come.
 */

declare const work: Work<'DecisionTaken'>;
const says = { submit: '', done: '' };
const decided = { ...says, work, noun: 'decisions' } as const;

export const forms = [
  <WorkForm key="right" {...decided} initial={{ because: '' }} names={['authority']} chapter="decisions" />,
  // @ts-expect-error: no field of the fact
  <WorkForm key="field" {...decided} initial={{ beacuse: '' }} />,
  // @ts-expect-error: what is made of the values has a field that is none of the fact
  <WorkForm key="body" {...decided} initial={{ version: '' }} body={({ version }) => ({ versoin: Number(version) })} />,
  // @ts-expect-error: what the fact is about has another name
  <WorkForm key="name" {...decided} initial={{ because: '' }} names={['authorities']} />,
  // @ts-expect-error: no chapter of a dossier
  <WorkForm key="chapter" {...decided} initial={{ because: '' }} chapter="decision" />,
  // @ts-expect-error: the noun of another fact
  <WorkForm key="noun" {...decided} noun="disputes" initial={{ because: '' }} />,
  <WorkForm key="place" {...decided} initial={{ because: '' }}>
    {({ LongText }) => (
      // @ts-expect-error: no place in what is filled in
      <LongText place="beacuse" label="" />
    )}
  </WorkForm>,
];

interface Values {
  readonly purpose: string;
  readonly fixed: readonly { readonly what: string; readonly why: string }[];
}
const { Rows, TextField }: FieldsOf<Values> = fieldsOf<Values>();
export const rows = (
  <Rows place="fixed" label="" what="" empty={{ what: '', why: '' }}>
    {(row) => (
      <>
        <TextField place={`${row}.why`} label="" />
        {/* @ts-expect-error: no field of a row */}
        <TextField place={`${row}.because`} label="" />
      </>
    )}
  </Rows>
);
// @ts-expect-error: no list
export const list = <Rows place="purpose" label="" what="" empty="" children={() => null} />;
// @ts-expect-error: a place in a row of a list that is not there
export const place: PlaceIn<Values> = 'open[0].why';

const text = { nl: 'nl', en: 'en' };
const page = { noun: 'disputes', chapter: 'disputes', title: text, lead: text, submit: text, done: text } as const;
// @ts-expect-error: no field of the fact
formPage({ ...page, fact: 'DisputeRaised', fields: { grounds: { as: 'line', label: text } } });
// @ts-expect-error: in one language
formPage({ ...page, fact: 'DisputeRaised', done: { nl: 'nl' }, fields: { ground: { as: 'line', label: text } } });

// @ts-expect-error: a name within a list
export const known: Known<{ scores: { conditon: number }[] }, Facts['EvaluationGiven']> = { scores: [{ conditon: 1 }] };
