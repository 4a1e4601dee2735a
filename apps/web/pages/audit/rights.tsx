import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Checkbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAct } from '../../administration/act.ts';
import { AdministrationPage } from '../../administration/page.tsx';
import { useRoleName } from '../../administration/roles.ts';
import { rightsReviewQuery } from '../../api/audit.ts';
import { useAdministers } from '../../api/session.ts';
import { FormProblems } from '../../form/problems.tsx';
import { useDates } from '../../texts/dates.ts';
import { Notice } from '../../ui/section.tsx';
import { SureOrNot } from '../../ui/sure-or-not.tsx';
import { Table } from '../../ui/table.tsx';
import { useTexts } from './texts.ts';

/** Who may what, looked at once a year and signed off. */
export default function Rights() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/rechten' });
  const { items, reviewedAt, reviewedBy, due, people = {} } = useSuspenseQuery(rightsReviewQuery(municipality)).data;
  const roleName = useRoleName(municipality);
  const { date, dayOf, list } = useDates();
  const mayChange = useAdministers(municipality);
  const [ended, setEnded] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const { act, error, busy } = useAct(municipality);
  const toggle = (id: string) => setEnded((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const decided = items.map(({ id, revision }) => ({
    ...{ person: id, revision },
    decision: ended.includes(id) ? 'end' : 'keep',
  }));
  const sign = async () => {
    await act({ method: 'POST', path: '/rights-review', body: { people: decided } }, t('rights.done'));
    setEnded([]);
    setAsked(false);
  };
  const stops = items.filter(({ id }) => ended.includes(id)).length;
  const last =
    reviewedAt === undefined
      ? t('rights.never')
      : t('rights.last', {
          day: dayOf(reviewedAt),
          name: people[reviewedBy ?? ''] ?? '',
        });
  return (
    <AdministrationPage
      municipality={municipality}
      title={t('rights.title')}
      lead={t(mayChange ? 'rights.lead' : 'rights.read')}
    >
      <Notice type={due ? 'warning' : 'info'}>
        <p className="utrecht-paragraph">
          {last} {due && reviewedAt !== undefined && t('rights.due')}
        </p>
      </Notice>
      <Table label={t('rights.title')}>
        <thead>
          <tr>
            <th scope="col">{t('rights.name')}</th>
            <th scope="col">{t('rights.roles')}</th>
            <th scope="col">{t('rights.signedIn')}</th>
            {mayChange && <th scope="col">{t('rights.end')}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, name, roles, signedInOn }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{list(roles.map(roleName))}</td>
              <td>{signedInOn === undefined ? t('rights.notYet') : date(signedInOn)}</td>
              {mayChange && (
                <td>
                  <Checkbox
                    aria-label={t('rights.ends', { name })}
                    checked={ended.includes(id)}
                    onChange={() => toggle(id)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      <FormProblems error={error} />
      {mayChange &&
        (asked ? (
          <Notice type="warning">
            <p className="utrecht-paragraph">{t('rights.sure', { kept: items.length - stops, ended: stops })}</p>
            <SureOrNot
              submit={t('rights.confirm')}
              cancel={t('rights.cancel')}
              busy={busy}
              onSubmit={() => void sign()}
              onCancel={() => setAsked(false)}
            />
          </Notice>
        ) : (
          <div>
            <Button appearance="primary-action-button" onClick={() => setAsked(true)}>
              {t('rights.sign')}
            </Button>
          </div>
        ))}
    </AdministrationPage>
  );
}
