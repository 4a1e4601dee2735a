import { Checkbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useChange, type Member } from './queries.ts';
import { isOver } from './roles.ts';
import type { ToHandOver } from '../api/audit.ts';
import { segment } from '../api/client.ts';
import { useAdministers } from '../api/session.ts';
import { fieldsOf } from '../form/fields.ts';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { useDates } from '../texts/dates.ts';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/section.tsx';
import { Table } from '../ui/table.tsx';
import { useTell } from '../ui/told/told.tsx';
import { textsOf } from '../texts/texts-of.ts';

const useTexts = textsOf({
  label: { nl: 'Over te dragen', en: 'To hand over' },
  dossier: { nl: 'Dossier', en: 'Dossier' },
  as: { nl: 'Als', en: 'As' },
  due: { nl: 'Eerstvolgende termijn', en: 'Next due on' },
  contact: { nl: 'Contactpersoon', en: 'Contact' },
  portfolioHolder: { nl: 'Portefeuillehouder', en: 'Portfolio holder' },
  toContact: { nl: 'Nieuwe contactpersoon', en: 'New contact' },
  toPortfolioHolder: { nl: 'Nieuwe portefeuillehouder', en: 'New portfolio holder' },
  because: { nl: 'Waarom?', en: 'Why?' },
  becauseHelp: {
    nl: 'Dit blijft in elk dossier staan, voor iedereen die het leest. Noem geen namen, en zeg niets over iemands gezondheid of privéleven. Genoeg is bijvoorbeeld: het werk is anders verdeeld.',
    en: 'This stays in each dossier, for everybody who reads it. Name nobody, and say nothing of anybody’s health or private life. Enough is for instance: the work was divided otherwise.',
  },
  submit: { nl: 'Overdragen', en: 'Hand over' },
  done: {
    nl: 'Overgedragen: {{count}}. Nog over te dragen: {{left}}.',
    en: 'Handed over: {{count}}. Left to hand over: {{left}}.',
  },
  left: { nl: 'Niet overgedragen:', en: 'Not handed over:' },
  goes: { nl: 'Gaat mee', en: 'Goes along' },
  thisGoes: { nl: '{{title}} gaat mee', en: '{{title}} goes along' },
});

interface Values {
  readonly contact: string;
  readonly portfolioHolder: string;
  readonly because: string;
}
const { Choice, LongText } = fieldsOf<Values>();
/** Whom a municipality can name as the contact of its dossiers. */
const CONTACTS: readonly Member['roles'][number]['role'][] = ['civilServant', 'clerk', 'administrator'];
const NOBODY: Values = { contact: '', portfolioHolder: '', because: '' };

interface Done {
  readonly moved: readonly string[];
  readonly left: readonly { readonly dossier: string; readonly title?: string; readonly detail: string }[];
  readonly remaining: readonly object[];
}

interface HandingProps {
  readonly municipality: string;
  readonly person: string;
  readonly members: readonly Member[];
  /** What names them and is running. */
  readonly items: ToHandOver['items'];
}

/** Moves what names somebody to somebody else: all of it or what is chosen, and says what could not be moved. */
export function Handing({ municipality, person, members, items }: HandingProps) {
  const t = useTexts();
  const tell = useTell();
  const { date, list } = useDates();
  const mayMove = useAdministers(municipality);
  const [kept, setKept] = useState<readonly string[]>([]);
  const chosen = items.filter(({ dossier }) => !kept.includes(dossier));
  const toggle = (id: string) => setKept((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  // Of a dossier that a council opened somebody of it can be the contact: then a fellow member follows.
  const councils = members.find(({ id }) => id === person)?.roles.flatMap(({ council }) => council ?? []) ?? [];
  const others = (fits: (one: Member['roles'][number]) => boolean) =>
    members
      .filter(({ id, roles }) => id !== person && roles.some((one) => !isOver(one) && fits(one)))
      .map(({ id, name: label }) => ({ value: id, label }));
  const is = (as: 'contact' | 'portfolioHolder') => chosen.some((one) => one.named.includes(as));
  const form = useForm<Values>(`handover ${municipality} ${person}`, NOBODY);
  const { mutateAsync, error, isPending } = useChange(municipality);
  const [left, setLeft] = useState<Done['left']>([]);
  const send = async ({ contact, portfolioHolder, because }: Values) => {
    const body = {
      ...(contact !== '' && { contact }),
      ...(portfolioHolder !== '' && { portfolioHolder }),
      dossiers: chosen.map(({ dossier }) => dossier),
      because,
    };
    const path = `/members/${segment(person)}/handovers`;
    const done = (await mutateAsync({ method: 'POST', path, body })) as Done;
    setLeft(done.left);
    // What stayed behind is what there is to choose from next.
    setKept([]);
    form.reset(NOBODY);
    tell(t('done', { count: done.moved.length, left: done.remaining.length }));
  };
  return (
    <>
      {left.length > 0 && (
        <Notice type="warning">
          <p className="utrecht-paragraph">{t('left')}</p>
          <ul className="dw-bullets">
            {left.map(({ dossier, title = dossier, detail }) => (
              <li key={dossier} lang="nl">
                {title}: {detail}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {items.length > 0 && (
        <Table label={t('label')}>
          <thead>
            <tr>
              <th scope="col">{t('dossier')}</th>
              <th scope="col">{t('as')}</th>
              <th scope="col">{t('due')}</th>
              {mayMove && <th scope="col">{t('goes')}</th>}
            </tr>
          </thead>
          <tbody>
            {items.map(({ dossier, title = dossier, named: as, nextDueOn }) => (
              <tr key={dossier}>
                <th scope="row">
                  <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl">
                    {title}
                  </Link>
                </th>
                <td>{list(as.map((one) => t(one)))}</td>
                <td>{nextDueOn === undefined ? '' : date(nextDueOn)}</td>
                {mayMove && (
                  <td>
                    <Checkbox
                      aria-label={t('thisGoes', { title })}
                      checked={!kept.includes(dossier)}
                      onChange={() => toggle(dossier)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {mayMove && chosen.length > 0 && (
        <Form form={form} send={send} error={error} busy={isPending} submit={t('submit')}>
          {is('contact') && (
            <Choice
              place="contact"
              label={t('toContact')}
              required={!is('portfolioHolder')}
              options={others(({ role, council = '' }) => CONTACTS.includes(role) || councils.includes(council))}
            />
          )}
          {is('portfolioHolder') && (
            <Choice
              place="portfolioHolder"
              label={t('toPortfolioHolder')}
              required={!is('contact')}
              options={others(({ role }) => role === 'alderman')}
            />
          )}
          <LongText place="because" label={t('because')} description={t('becauseHelp')} required />
        </Form>
      )}
    </>
  );
}
