import { WorkForm } from '../../action/form.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { PointsField } from '../../action/points-field.tsx';
import { NO_POINT, type Point, recommendationsOf } from '../../action/points.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Advies aanvullen', en: 'Supplement an advice' },
  lead: {
    nl: 'Voeg punten toe zolang de gemeente nog geen reactie heeft vastgesteld.',
    en: 'Add points as long as the municipality has adopted no response.',
  },
  which: { nl: 'Welk advies vult u aan?', en: 'Which advice do you supplement?' },
  submit: { nl: 'Aanvulling indienen', en: 'Submit supplement' },
  done: { nl: 'Het advies is aangevuld.', en: 'The advice has been supplemented.' },
});

const START = { recommendations: [NO_POINT] as readonly Point[] };

function SupplementForm({ work }: { work: Work<'AdviceSupplemented'> }) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const body = ({ recommendations }: typeof START, { advice }: { readonly advice?: string }) => {
    const council = trajectory.advices.find(({ id }) => id === advice)?.council ?? '';
    const ids = countedIds(`${council}-`, recommendations.length, idsIn(trajectory, influence));
    return { recommendations: recommendationsOf(recommendations, ids) };
  };
  const versionOf = (advice: string | undefined) => {
    const given = trajectory.advices.find(({ id }) => id === advice);
    return trajectory.requests.find(({ id }) => id === given?.request)?.draftVersion;
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
      {(_, __, { advice }) => <PointsField trajectory={trajectory} version={versionOf(advice)} />}
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
