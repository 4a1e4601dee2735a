import { leftUnspoken, leftWithout } from '../../administration/left-without.ts';
import type { Member } from '../../administration/queries.ts';
import { useCouncilNames, useRoleName } from '../../administration/roles.ts';
import { useDates } from '../../texts/dates.ts';
import { useTexts } from './texts.ts';

interface LeftWithoutProps {
  readonly municipality: string;
  readonly members: readonly Member[];
  readonly person: string;
  readonly ended: Member['roles'];
}

/** What nobody can do any more when these roles end; nothing when there are others. */
export function LeftWithout({ municipality, members, person, ended }: LeftWithoutProps) {
  const t = useTexts();
  const { list } = useDates();
  const nameOf = useRoleName(municipality);
  const councils = useCouncilNames(municipality);
  const left = leftWithout(members, person, ended);
  const unspoken = leftUnspoken(members, person, ended);
  const said = [
    ...(left.length === 0 ? [] : [t('left.nobody', { roles: list(left.map(nameOf)) })]),
    ...unspoken.map(({ council = '' }) => t('left.unspoken', { council: councils.get(council) ?? council })),
    ...(left.some(({ role }) => role === 'administrator') ? [t('left.administrator')] : []),
  ];
  return (said.length === 0 ? [t('left.others')] : said).map((one) => (
    <p key={one} className="utrecht-paragraph">
      {one}
    </p>
  ));
}
