import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Checkbox } from '@utrecht/component-library-react';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../administration/act.ts';
import { AdministrationPage } from '../../administration/page.tsx';
import { useRoleName } from '../../administration/roles.ts';
import { rightsReviewQuery } from '../../api/audit.ts';
import { useAdministers } from '../../api/session.ts';
import { FormProblems } from '../../form/problems.tsx';
import { useChangeTerms } from '../../texts/change-terms.ts';
import { useDates } from '../../texts/dates.ts';
import { Notice, Section } from '../../ui/section.tsx';
import { SureOrNot } from '../../ui/sure-or-not.tsx';
import { Table } from '../../ui/table.tsx';
import { useTexts } from './texts.ts';

interface RowsProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly ReactNode[] }[];
  readonly ended: readonly string[];
  /** Undefined for somebody who changes nothing. */
  readonly toggle: ((id: string) => void) | undefined;
}

function Rows({ label, columns, rows, ended, toggle }: RowsProps) {
  const t = useTexts();
  return (
    <Table label={label}>
      <thead>
        <tr>
          {[t('rights.name'), ...columns, ...(toggle ? [t('rights.end')] : [])].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={columns[i]}>{cell}</td>
            ))}
            {toggle && (
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
  );
}

/** Who may what, and which programs, looked at once a year and signed off. */
export default function Rights() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/rechten' });
  const {
    items,
    machines,
    reviewedAt,
    reviewedBy,
    due,
    people = {},
  } = useSuspenseQuery(rightsReviewQuery(municipality)).data;
  const roleName = useRoleName(municipality);
  const terms = useChangeTerms();
  const { date, dayOf, list } = useDates();
  const mayChange = useAdministers(municipality);
  const [ended, setEnded] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const { act, error, busy } = useAct(municipality);
  const toggle = (id: string) => setEnded((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const decisionOf = (id: string) => (ended.includes(id) ? 'end' : 'keep');
  const decided = {
    people: items.map(({ id, revision }) => ({ person: id, revision, decision: decisionOf(id) })),
    machines: machines.map(({ id }) => ({ machine: id, decision: decisionOf(id) })),
  };
  const sign = async () => {
    await act({ method: 'POST', path: '/rights-review', body: decided }, t('rights.done'));
    setEnded([]);
    setAsked(false);
  };
  const counted = (all: readonly { readonly id: string }[]) => {
    const stops = all.filter(({ id }) => ended.includes(id)).length;
    return { kept: all.length - stops, ended: stops };
  };
  const used = (day: string | undefined) => (day === undefined ? t('rights.notYet') : date(day));
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
      <div className="dw-stack dw-stack--loose">
        <Section title={t('rights.people')}>
          <Rows
            label={t('rights.people')}
            columns={[t('rights.roles'), t('rights.signedIn')]}
            rows={items.map(({ id, name, roles, signedInOn }) => ({
              ...{ id, name },
              cells: [list(roles.map(roleName)), used(signedInOn)],
            }))}
            ended={ended}
            toggle={mayChange ? toggle : undefined}
          />
        </Section>
        <Section title={t('rights.machines')}>
          {machines.length === 0 ? (
            <p className="utrecht-paragraph">{t('rights.noMachines')}</p>
          ) : (
            <Rows
              label={t('rights.machines')}
              columns={[t('rights.roles'), t('rights.scopes'), t('rights.used')]}
              rows={machines.map(({ id, name, role, scopes, usedOn }) => ({
                ...{ id, name },
                cells: [roleName(role), list(scopes.map((scope) => terms(`scope.${scope}`))), used(usedOn)],
              }))}
              ended={ended}
              toggle={mayChange ? toggle : undefined}
            />
          )}
        </Section>
      </div>
      <FormProblems error={error} />
      {mayChange &&
        (asked ? (
          <Notice type="warning">
            <p className="utrecht-paragraph">{t('rights.sure', counted(items))}</p>
            {machines.length > 0 && <p className="utrecht-paragraph">{t('rights.sureMachines', counted(machines))}</p>}
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
