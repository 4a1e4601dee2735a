import { leftWithout } from '../../administration/left-without.ts';
import type { Member } from '../../administration/queries.ts';
import { useRoleName } from '../../administration/roles.ts';
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
  const left = leftWithout(members, person, ended);
  return (
    <p className="utrecht-paragraph">
      {left.length === 0 ? t('left.others') : t('left.nobody', { roles: list(left.map(nameOf)) })}
    </p>
  );
}
