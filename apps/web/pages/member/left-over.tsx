import { Handing } from '../../administration/handing.tsx';
import { useQuery } from '@tanstack/react-query';
import type { Member } from '../../administration/queries.ts';
import { handoversQuery } from '../../api/audit.ts';
import { useTexts } from './texts.ts';

interface LeftOverProps {
  readonly municipality: string;
  readonly member: Member;
  readonly members: readonly Member[];
}

/** What names somebody whose role ends, to be handed over there and then. */
export function LeftOver({ municipality, member: { id, name }, members }: LeftOverProps) {
  const t = useTexts();
  const items = useQuery(handoversQuery(municipality, id)).data?.items;
  if (!items) return null;
  if (items.length === 0) return <p className="utrecht-paragraph">{t('left.noDossiers', { name })}</p>;
  return (
    <>
      <p className="utrecht-paragraph">{t('left.dossiers', { name })}</p>
      <Handing municipality={municipality} person={id} members={members} items={items} />
    </>
  );
}
