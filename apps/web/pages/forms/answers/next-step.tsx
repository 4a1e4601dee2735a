import { Alert, Button } from '@utrecht/component-library-react';
import { useDescribe } from '../../../action/describe.ts';
import { handoverIn } from '../../../action/handover.ts';
import type { Work } from '../../../action/page.tsx';
import { FormProblems } from '../../../form/problems.tsx';
import { useDates } from '../../../texts/dates.ts';
import { Link } from '../../../ui/link.tsx';
import { useTell } from '../../../ui/told/told.tsx';
import { answeredIn, type Point } from './points.ts';
import { useTexts } from './texts.ts';
import type { Saving } from './use-saving.ts';

interface NextStepProps {
  readonly work: Pick<Work, 'trajectory' | 'influence'>;
  readonly authority: string;
  readonly points: readonly Point[];
  readonly saving: Saving;
}

/** Every point of an advice has an answer: whose turn it is, and one press that gives it to them. */
export function NextStep({ work, authority, points, saving }: NextStepProps) {
  const t = useTexts();
  const tell = useTell();
  const { list } = useDates();
  const { trajectory, influence } = work;
  const describe = useDescribe(trajectory, influence);
  const answered = answeredIn(points);
  const adopts = trajectory.authorities.find(({ id }) => id === authority)?.kind === 'raad' ? 'clerk' : 'alderman';
  const may = (fact: 'ResponseReady' | 'ResponseAdopted', advice: string) =>
    trajectory.possibilities.some(
      ({ type, possible, about }) =>
        type === fact && possible && about['advice'] === advice && about['authority'] === authority,
    );
  const nameOf = (advice: string) => describe({ advice });
  const handed = answered.filter((advice) => may('ResponseReady', advice));
  // What lies ready already is somebody else's turn, and is said above.
  const next = answered.filter(
    (advice) =>
      handed.includes(advice) ||
      may('ResponseAdopted', advice) ||
      handoverIn(trajectory, advice, authority)?.state !== 'ready',
  );
  if (next.length === 0) return null;
  const handOver = async () => {
    if (saving.busy) return;
    try {
      await saving.handOver(handed);
      tell(t('handOver.done', { advices: list(handed.map(nameOf)) }));
    } catch (failure) {
      // The mutation holds it, and it is shown above the button.
      if (!(failure instanceof Error)) throw failure;
    }
  };
  return (
    <Alert type="ok" role="note">
      <p className="utrecht-paragraph">
        {t(`complete.${adopts}`)} {t('complete.of', { advices: list(next.map(nameOf)) })}
      </p>
      <FormProblems error={saving.sent.of === 'response' ? saving.error : null} />
      {handed.length > 0 && (
        <div>
          <Button appearance="primary-action-button" aria-disabled={saving.busy} onClick={() => void handOver()}>
            {t(`handOver.${adopts}`, { count: handed.length })}
          </Button>
        </div>
      )}
      {next.map((advice) => (
        <p key={advice} className="utrecht-paragraph">
          {may('ResponseAdopted', advice) ? (
            <Link
              to="/dossiers/$dossier/reactie"
              params={{ dossier: trajectory.id }}
              search={{ over: advice, van: authority }}
            >
              {t('review', { advice: nameOf(advice) })}
            </Link>
          ) : (
            <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier: trajectory.id, advice }}>
              {t('review', { advice: nameOf(advice) })}
            </Link>
          )}
        </p>
      ))}
    </Alert>
  );
}
