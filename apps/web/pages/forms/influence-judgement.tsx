import { RECOGNITIONS } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Herkent u de doorwerking?', en: 'Do you recognise the influence?' },
  lead: {
    nl: 'De gemeente heeft aangewezen wat er met een punt gebeurde. Zeg of u dat herkent. Beide staan naast elkaar, voor iedereen te lezen.',
    en: 'The municipality showed what happened to a point. Say whether you recognise that. Both stand side by side, for everybody to read.',
  },
  which: { nl: 'Over welk punt?', en: 'About which point?' },
  recognised: { nl: 'Herkent u dit?', en: 'Do you recognise this?' },
  comment: {
    label: { nl: 'Toelichting', en: 'Comment' },
    description: { nl: 'Wat ziet u er wel of niet van terug?', en: 'What do you see of it, or not?' },
  },
  submit: { nl: 'Oordeel geven', en: 'Give your view' },
  done: { nl: 'Uw oordeel staat bij het punt.', en: 'Your view stands beside the point.' },
});

export default function InfluenceJudgement() {
  const t = useTexts();
  const terms = useTerms();
  return (
    <WorkPage type="InfluenceJudged" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="influence-judgements"
          initial={{ recognised: '', comment: '' }}
          which={t('which')}
          submit={t('submit')}
          done={t('done')}
          chapter="advices"
        >
          {({ LongText, Radios }) => (
            <>
              <Radios
                place="recognised"
                label={t('recognised')}
                options={RECOGNITIONS.map((value) => ({ value, label: terms(`recognised.${value}`) }))}
                required
              />
              <LongText place="comment" label={t('comment.label')} description={t('comment.description')} rows={4} />
            </>
          )}
        </WorkForm>
      )}
    </WorkPage>
  );
}
