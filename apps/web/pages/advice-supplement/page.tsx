import { WorkForm } from '../../action/form.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';
import { WorkPage, type Work } from '../../action/page.tsx';
import { PointsField } from '../../action/points-field.tsx';
import { NO_POINT, recommendationsOf, type Point } from '../../action/points.ts';
import { useTexts } from './texts.ts';

const START = { recommendations: [NO_POINT] as readonly Point[] };

function SupplementForm({ work }: { work: Work }) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const body = ({ recommendations }: typeof START, { advice }: { readonly advice?: string }) => {
    const council = trajectory.advices.find(({ id }) => id === advice)?.council ?? '';
    const ids = countedIds(`${council}-`, recommendations.length, idsIn(trajectory, influence));
    return { recommendations: recommendationsOf(recommendations, ids) };
  };
  return (
    <WorkForm
      work={work}
      noun="advice-supplements"
      initial={START}
      body={body}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
    >
      <PointsField />
    </WorkForm>
  );
}

export default function Supplement() {
  const t = useTexts();
  return (
    <WorkPage type="AdviceSupplemented" title={t('title')} lead={t('lead')}>
      {(work) => <SupplementForm work={work} />}
    </WorkPage>
  );
}
