import { createLazyRoute } from '@tanstack/react-router';
import { WorkPage } from '../../action/page.tsx';
import { TraceForm } from './trace-form.tsx';
import { useTexts } from './texts.ts';

function Trace() {
  const t = useTexts();
  return (
    <WorkPage type="InfluenceTraced" title={t('title')} lead={t('lead')}>
      {(work) => <TraceForm work={work} />}
    </WorkPage>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/doorwerking')({ component: Trace });
