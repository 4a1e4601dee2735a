import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText, TextField } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function Migration() {
  const t = useTexts();
  return (
    <WorkPage type="TrajectoryMigrated" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="migrations"
          initial={{ toDefinition: '', reason: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="advices"
          body={({ toDefinition, reason }) => ({ toDefinition: Number(toDefinition), reason })}
        >
          <TextField place="toDefinition" label={t('toDefinition')} required />
          <LongText place="reason" label={t('reason.label')} description={t('reason.description')} rows={4} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}
