import { fieldsOf } from '../form/fields.ts';
import { ROLES } from '#vocabulary';
import { useTerms } from '../texts/terms.ts';
import { NO_ROLE, useCouncilNames, type RoleValues } from './roles.ts';
import { useAdministration } from './texts.ts';

const { Choice, Rows } = fieldsOf<{ roles: readonly RoleValues[] }>();

/** What somebody is in a municipality: one role or several. */
export function RolesField({ municipality, values }: { municipality: string; values: readonly RoleValues[] }) {
  const t = useAdministration();
  const terms = useTerms();
  const councils = [...useCouncilNames(municipality)].map(([value, label]) => ({ value, label }));
  const roles = ROLES.map((value) => ({ value, label: terms(`role.${value}`) }));
  return (
    <Rows place="roles" label={t('roles.label')} what={t('roles.what')} empty={NO_ROLE} required>
      {(place, number) => (
        <>
          <Choice place={`${place}.role`} label={t('roles.role', { number })} options={roles} required />
          {values[number - 1]?.role === 'council' && (
            <Choice place={`${place}.council`} label={t('roles.council')} options={councils} required />
          )}
        </>
      )}
    </Rows>
  );
}
