import { Later } from '../../action/later.tsx';
import { useTexts } from './texts.ts';

export default function CommitmentPostponement() {
  const t = useTexts();
  return (
    <Later
      type="CommitmentPostponed"
      noun="commitment-postponements"
      date="dueOn"
      chapter="commitments"
      title={t('title')}
      lead={t('lead')}
      which={t('which')}
      until={t('until')}
      reason={{ label: t('reason.label'), description: t('reason.description') }}
      submit={t('submit')}
      done={t('done')}
    />
  );
}
