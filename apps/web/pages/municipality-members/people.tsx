import { useSuspenseQuery } from '@tanstack/react-query';
import { standInsQuery, type ListedMember } from '../../administration/queries.ts';
import { useRoleName } from '../../administration/roles.ts';
import { useUntil } from '../../own-ways/until.ts';
import { useDates } from '../../texts/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Table } from '../../ui/table.tsx';
import { useTexts } from './texts.ts';

interface PeopleProps {
  readonly municipality: string;
  readonly label: string;
  readonly people: readonly ListedMember[];
}

/** That somebody cannot sign in yet, or has not: of everybody else nothing has to be done. */
function NotInYet({ comesBy, linkUntil, signedInOn }: Pick<ListedMember, 'comesBy' | 'linkUntil' | 'signedInOn'>) {
  const t = useTexts();
  const until = useUntil();
  if (comesBy === 'none') return <Badge tone="warning">{t('comes.none')}</Badge>;
  if (comesBy === 'expired') return <Badge tone="warning">{t('comes.expired')}</Badge>;
  if (comesBy === 'invited')
    return <Badge tone="neutral">{t('comes.invited', { until: until(linkUntil ?? '') })}</Badge>;
  return signedInOn === undefined && comesBy !== undefined ? <Badge tone="neutral">{t('comes.never')}</Badge> : null;
}

/** People, each with what they do and the way to change that. */
export function People({ municipality, label, people }: PeopleProps) {
  const t = useTexts();
  const nameOf = useRoleName(municipality);
  const { list, date } = useDates();
  const { items: standIns } = useSuspenseQuery(standInsQuery(municipality)).data;
  return (
    <Table label={label}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('roles')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, roles, login, mail, ...more }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/beheer/$municipality/mensen/$person" params={{ municipality, person: id }}>
                {name}
              </Link>
              {login !== undefined && <div className="dw-small dw-muted">{t('account', { login })}</div>}
              {mail !== undefined && <div className="dw-small dw-muted">{mail}</div>}
            </th>
            <td>
              {roles.length === 0 ? t('stopped') : list(roles.map(nameOf))}
              <div>
                <NotInYet {...more} />
              </div>
              {standIns
                .filter(({ standIn }) => standIn === id)
                .map(({ id: key, personName, role, council, until }) => (
                  <div key={key} className="dw-small dw-muted">
                    {t('standsIn', {
                      name: personName,
                      role: nameOf({ role, ...(council !== undefined && { council }) }),
                      day: date(until),
                    })}
                  </div>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
