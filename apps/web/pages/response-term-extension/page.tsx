import { createLazyRoute } from '@tanstack/react-router';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { DayField } from '../../form/date-field.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

function ResponseTermExtension() {
  const t = useTexts();
  return (
    <WorkPage type="ResponseTermExtended" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="response-term-extensions"
          initial={{ until: '', reason: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="advices"
          which={t('which')}
        >
          <DayField place="until" label={t('until')} required />
          <LongText place="reason" label={t('reason.label')} description={t('reason.description')} rows={4} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/reactietermijn')({ component: ResponseTermExtension });
