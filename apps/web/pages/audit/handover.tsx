import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AdministrationPage } from '../../administration/page.tsx';
import { membersQuery, useChange } from '../../administration/queries.ts';
import { isOver } from '../../administration/roles.ts';
import { involvementQuery } from '../../api/audit.ts';
import { segment } from '../../api/client.ts';
import { useAdministers } from '../../api/session.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useDates } from '../../texts/dates.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Table } from '../../ui/table.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { useAbove } from './person.tsx';
import { useTexts } from './texts.ts';

interface Values {
  readonly contact: string;
  readonly portfolioHolder: string;
  readonly because: string;
}
const { Choice, LongText } = fieldsOf<Values>();
const NOBODY: Values = { contact: '', portfolioHolder: '', because: '' };

interface Done {
  readonly moved: readonly string[];
  readonly left: readonly { readonly dossier: string; readonly title?: string; readonly detail: string }[];
}

/** Moves what names somebody to somebody else: all of it in one go, and what could not be moved is said. */
export default function Handover() {
  const t = useTexts();
  const tell = useTell();
  const { date, list } = useDates();
  const { municipality, person } = useParams({ from: '/beheer/$municipality/mensen/$person/overdragen' });
  const mayMove = useAdministers(municipality);
  const { name = t('person.somebody'), above } = useAbove(municipality, person);
  const { items } = useSuspenseQuery(involvementQuery(municipality, person)).data;
  const { items: members } = useSuspenseQuery(membersQuery(municipality)).data;
  const named = items.filter(({ named: as, ended }) => as.length > 0 && !ended);
  const others = (roles: readonly string[]) =>
    members
      .filter(
        ({ id, roles: theirs }) => id !== person && theirs.some((one) => roles.includes(one.role) && !isOver(one)),
      )
      .map(({ id, name: label }) => ({ value: id, label }));
  const is = (as: 'contact' | 'portfolioHolder') => named.some((one) => one.named.includes(as));
  const form = useForm<Values>(`handover ${municipality} ${person}`, NOBODY);
  const { mutateAsync, error, isPending } = useChange(municipality);
  const [left, setLeft] = useState<Done['left']>([]);
  const send = async ({ contact, portfolioHolder, because }: Values) => {
    const body = {
      ...(contact !== '' && { contact }),
      ...(portfolioHolder !== '' && { portfolioHolder }),
      because,
    };
    const path = `/members/${segment(person)}/handovers`;
    const done = (await mutateAsync({ method: 'POST', path, body })) as Done;
    setLeft(done.left);
    form.reset(NOBODY);
    tell(t('handover.done', { count: done.moved.length }));
  };
  return (
    <AdministrationPage
      municipality={municipality}
      title={t('handover.title')}
      lead={named.length === 0 || !mayMove ? undefined : t('handover.lead', { name })}
      above={above}
    >
      {left.length > 0 && (
        <Notice type="warning">
          <h2 className="utrecht-heading-3">{t('handover.left')}</h2>
          <ul className="dw-bullets">
            {left.map(({ dossier, title = dossier, detail }) => (
              <li key={dossier} lang="nl">
                {title}: {detail}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {named.length === 0 ? (
        <Empty title={t('handover.none')} />
      ) : (
        <>
          <Table label={t('handover.title')}>
            <thead>
              <tr>
                <th scope="col">{t('person.dossier')}</th>
                <th scope="col">{t('handover.as')}</th>
                <th scope="col">{t('handover.due')}</th>
              </tr>
            </thead>
            <tbody>
              {named.map(({ dossier, title = dossier, named: as, nextDueOn }) => (
                <tr key={dossier}>
                  <th scope="row">
                    <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl">
                      {title}
                    </Link>
                  </th>
                  <td>{list(as.map((one) => t(`handover.${one}`)))}</td>
                  <td>{nextDueOn === undefined ? '' : date(nextDueOn)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {mayMove && (
            <Form form={form} send={send} error={error} busy={isPending} submit={t('handover.submit')}>
              {is('contact') && (
                <Choice
                  place="contact"
                  label={t('handover.toContact')}
                  options={others(['civilServant', 'clerk', 'administrator', 'council'])}
                />
              )}
              {is('portfolioHolder') && (
                <Choice
                  place="portfolioHolder"
                  label={t('handover.toPortfolioHolder')}
                  options={others(['alderman'])}
                />
              )}
              <LongText
                place="because"
                label={t('handover.because')}
                description={t('handover.becauseHelp')}
                required
              />
            </Form>
          )}
        </>
      )}
    </AdministrationPage>
  );
}
