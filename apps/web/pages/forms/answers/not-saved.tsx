import { Alert } from '@utrecht/component-library-react';
import { FormProblems } from '../../../form/problems.tsx';
import { Link } from '../../../ui/link.tsx';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';
import type { Saving } from './use-saving.ts';

interface NotSavedProps {
  readonly dossier: string;
  readonly saving: Saving;
  /** The point that is open, which says itself what is wrong there. */
  readonly open: string | undefined;
  readonly nameOf: (id: string) => string;
  readonly searchFor: (id: string) => Search;
}

/** What was refused of answers elsewhere than at the point that is open, with the way to each. */
export function NotSaved({ dossier, saving, open, nameOf, searchFor }: NotSavedProps) {
  const t = useTexts();
  const { sent, wrong, error } = saving;
  if (!error || sent.of !== 'points') return null;
  if (wrong.size === 0) return <FormProblems error={error} />;
  const elsewhere = [...wrong.keys()].filter((id) => id !== open);
  if (elsewhere.length === 0 && sent.points.length === 1) return null;
  return (
    <Alert type="error" role="alert">
      <p className="utrecht-paragraph">
        {sent.points.length === 1 ? t('notSaved', { point: nameOf(sent.points[0] ?? '') }) : t('noneSaved')}
      </p>
      {elsewhere.map((id) => (
        <p key={id} className="utrecht-paragraph">
          <Link to="/dossiers/$dossier/antwoorden" params={{ dossier }} search={searchFor(id)} resetScroll={false}>
            {t('toIt', { point: nameOf(id) })}
          </Link>
        </p>
      ))}
    </Alert>
  );
}
