import type { Member } from '#directory';
import type { JournalItem } from '../../api/audit.ts';
import { useRoleName } from '../../administration/roles.ts';
import { CHANGE_TERMS, useChangeTerms } from '../../texts/change-terms.ts';
import { useDates } from '../../texts/dates.ts';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { Moment } from './moment.tsx';
import { useTexts } from './texts.ts';

interface ChangesProps {
  readonly label: string;
  readonly municipality: string;
  readonly items: readonly JournalItem[];
  readonly people: Readonly<Record<string, string>>;
}

const rolesIn = (part: JournalItem['old']): Member['roles'] | undefined => {
  const roles = part?.['roles'];
  return Array.isArray(roles) ? (roles as Member['roles']) : undefined;
};

const isSetting = (field: string): field is keyof typeof CHANGE_TERMS.setting =>
  Object.hasOwn(CHANGE_TERMS.setting, field);

/** Lines of the journal: when, who, what and of whom. */
export function Changes({ label, municipality, items, people }: ChangesProps) {
  const t = useTexts();
  const terms = useChangeTerms();
  const { list } = useDates();
  const roleName = useRoleName(municipality);
  const said = (part: JournalItem['old']) => {
    const roles = rolesIn(part);
    return roles && (roles.length === 0 ? t('nothing') : list(roles.map(roleName)));
  };
  const settingName = (field: string) => (isSetting(field) ? terms(`setting.${field}`) : field);
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((line, i) => {
          const whom = line.person === undefined ? line.councilName : (people[line.person] ?? line.person);
          const [was, is] = [said(line.old), said(line.new)];
          return (
            <tr key={`${line.at} ${i}`}>
              <td>
                <Moment at={line.at} />
              </td>
              <td>
                <Link
                  to="/beheer/$municipality/wie-wat-wijzigde"
                  params={{ municipality }}
                  search={{ van: line.actor }}
                >
                  {people[line.actor] ?? line.actor}
                </Link>
              </td>
              <td>
                {terms(`change.${line.what}`)}
                {whom !== undefined && `: ${whom}`}
                {line.fields && line.fields.length > 0 && (
                  <div className="dw-small dw-muted">{t('fields', { fields: list(line.fields.map(settingName)) })}</div>
                )}
                {was !== undefined && <div className="dw-small dw-muted">{t('was', { what: was })}</div>}
                {is !== undefined && <div className="dw-small dw-muted">{t('is', { what: is })}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
