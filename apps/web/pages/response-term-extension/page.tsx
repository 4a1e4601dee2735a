import { Later } from '../../action/later.tsx';
import { useTexts } from './texts.ts';

export default function ResponseTermExtension() {
  const t = useTexts();
  return (
    <Later
      type="ResponseTermExtended"
      noun="response-term-extensions"
      date="until"
      chapter="advices"
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
