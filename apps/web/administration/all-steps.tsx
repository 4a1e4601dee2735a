import { Link } from '../ui/link.tsx';
import { useAdministration } from './texts.ts';

/** From a step of the set-up back to all of them; for whoever may change what is set up. */
export function AllSteps({ municipality }: { municipality: string }) {
  const t = useAdministration();
  return (
    <Link to="/beheer/$municipality/inrichten" params={{ municipality }}>
      {t('steps')}
    </Link>
  );
}
