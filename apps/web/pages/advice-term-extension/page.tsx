import { Later } from '../../action/later.tsx';
import { useTexts } from './texts.ts';

export default function AdviceTermExtension() {
  const t = useTexts();
  return (
    <Later
      type="AdviceTermExtended"
      noun="advice-term-extensions"
      date="until"
      chapter="requests"
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
