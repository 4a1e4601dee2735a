import { WorkPage } from '../../../action/page.tsx';
import { TraceForm } from './trace-form.tsx';
import { useTexts } from './texts.ts';

export default function Trace() {
  const t = useTexts();
  return (
    <WorkPage type="InfluenceTraced" title={t('title')} lead={t('lead')}>
      {(work) => <TraceForm work={work} />}
    </WorkPage>
  );
}
