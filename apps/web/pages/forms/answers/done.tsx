import { Alert } from '@utrecht/component-library-react';
import type { Work } from '../../../action/page.tsx';
import { Link } from '../../../ui/link.tsx';
import type { Pair } from './pairs.ts';
import { useTexts } from './texts.ts';

/** Every point has an answer: who is next. */
export function Done({ work, pair: { advice, authority } }: { work: Work; pair: Pair }) {
  const t = useTexts();
  const adopts = work.trajectory.authorities.find(({ id }) => id === authority)?.kind === 'raad' ? 'clerk' : 'alderman';
  const may = (fact: 'ResponseReady' | 'ResponseAdopted') =>
    work.trajectory.possibilities.some(
      ({ type, possible, about }) =>
        type === fact && possible && about['advice'] === advice && about['authority'] === authority,
    );
  const [mayHandOver, mayAdopt] = [may('ResponseReady'), may('ResponseAdopted')];
  return (
    <Alert type="ok">
      <p className="utrecht-paragraph">{t(`complete.${adopts}`)}</p>
      <p className="utrecht-paragraph">
        {mayAdopt ? (
          <Link
            to="/dossiers/$dossier/reactie"
            params={{ dossier: work.trajectory.id }}
            search={{ over: advice, van: authority }}
          >
            {t('review')}
          </Link>
        ) : (
          <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier: work.trajectory.id, advice }}>
            {t('review')}
          </Link>
        )}
      </p>
      {mayHandOver && (
        <p className="utrecht-paragraph">
          <Link
            to="/dossiers/$dossier/reactie-klaarleggen"
            params={{ dossier: work.trajectory.id }}
            search={{ over: advice, van: authority }}
          >
            {t('handOver')}
          </Link>
        </p>
      )}
    </Alert>
  );
}
