import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldsOf } from '../form/fields.ts';
import { COUNCIL_FUNCTIONS, ROLES } from '#vocabulary';
import { useTerms } from '../texts/terms.ts';
import { keptCouncilsQuery } from './queries.ts';
import { HAS_DOSSIERS, HAS_PORTFOLIOS, NO_ROLE, useCouncilNames, type RoleValues } from './roles.ts';
import { useAdministration } from './texts.ts';

const { Choice, DayField, LongText, Rows } = fieldsOf<{ roles: readonly RoleValues[] }>();

interface NarrowedProps {
  readonly place: `roles[${number}]`;
  readonly value: RoleValues;
}

/** For what and from when until when it holds: seldom asked, so it stands closed. */
function Narrowed({ place, value: { role, portfolios, dossiers, from, until } }: NarrowedProps) {
  const t = useAdministration();
  const [open] = useState([portfolios, dossiers, from, until].some((given) => given !== ''));
  return (
    <details className="dw-more" open={open}>
      <summary>{t('roles.narrowed')}</summary>
      <div className="dw-stack">
        {HAS_PORTFOLIOS.includes(role) && (
          <LongText
            place={`${place}.portfolios`}
            label={t('roles.portfolios')}
            description={t('roles.portfoliosHelp')}
            rows={2}
          />
        )}
        {HAS_DOSSIERS.includes(role) && (
          <LongText
            place={`${place}.dossiers`}
            label={t('roles.dossiers')}
            description={t('roles.dossiersHelp')}
            rows={2}
          />
        )}
        <DayField place={`${place}.from`} label={t('roles.from')} description={t('roles.fromHelp')} />
        <DayField place={`${place}.until`} label={t('roles.until')} description={t('roles.untilHelp')} />
      </div>
    </details>
  );
}

/** What somebody is in a municipality: one role or several. */
export function RolesField({ municipality, values }: { municipality: string; values: readonly RoleValues[] }) {
  const t = useAdministration();
  const terms = useTerms();
  const { items: listed } = useSuspenseQuery(keptCouncilsQuery(municipality)).data;
  // Who is of one that another municipality shares is given that role there.
  const elsewhere = new Set(listed.filter(({ sharedBy }) => sharedBy !== undefined).map(({ id }) => id));
  const councils = [...useCouncilNames(municipality)].flatMap(([value, label]) =>
    elsewhere.has(value) ? [] : [{ value, label }],
  );
  const roles = ROLES.map((value) => ({ value, label: terms(`role.${value}`) }));
  const functions = COUNCIL_FUNCTIONS.map((value) => ({ value, label: t(`function.${value}`) }));
  return (
    <Rows place="roles" label={t('roles.label')} what={t('roles.what')} empty={NO_ROLE} required>
      {(place, number) => {
        const value = values[number - 1] ?? NO_ROLE;
        return (
          <>
            <Choice place={`${place}.role`} label={t('roles.role', { number })} options={roles} required />
            {value.role === 'council' && (
              <>
                <Choice place={`${place}.council`} label={t('roles.council')} options={councils} required />
                <Choice
                  place={`${place}.function`}
                  label={t('roles.function')}
                  description={t('roles.functionHelp')}
                  options={functions}
                  required
                />
              </>
            )}
            {value.role !== '' && <Narrowed place={place} value={value} />}
          </>
        );
      }}
    </Rows>
  );
}
