import { ADVICE_VERDICTS } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { countedIds, freeId, idsIn } from '../../action/ids.ts';
import { WorkPage, type Work } from '../../action/page.tsx';
import { PointsField } from '../../action/points-field.tsx';
import { NO_POINT, recommendationsOf, type Point } from '../../action/points.ts';
import { Radios, YesNo } from '../../form/choices.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Asked } from './asked.tsx';
import { useTexts } from './texts.ts';

const START = { verdict: '', without: false, recommendations: [NO_POINT] as readonly Point[] };

function AdviceForm({ work }: { work: Work }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence } = work;
  const body = ({ verdict, without, recommendations }: typeof START, about: { readonly council?: string }) => {
    const { council = '' } = about;
    const used = idsIn(trajectory, influence);
    const points = without ? [] : recommendations;
    return {
      id: freeId(`a-${council}`, used),
      verdict,
      recommendations: recommendationsOf(points, countedIds(`${council}-`, points.length, used)),
    };
  };
  return (
    <WorkForm
      work={work}
      noun="advices"
      initial={START}
      body={body}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
    >
      {({ without }, { request }) => (
        <>
          <Asked trajectory={trajectory} request={request} />
          <Radios
            place="verdict"
            label={t('verdict')}
            options={ADVICE_VERDICTS.map((value) => ({ value, label: terms(`adviceVerdict.${value}`) }))}
            required
          />
          {!without && <PointsField />}
          <YesNo place="without" label={t('without')} />
        </>
      )}
    </WorkForm>
  );
}

export default function Advice() {
  const t = useTexts();
  return (
    <WorkPage type="AdviceSubmitted" title={t('title')} lead={t('lead')}>
      {(work) => <AdviceForm work={work} />}
    </WorkPage>
  );
}
