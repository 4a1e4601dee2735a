import { PROGRESS_STATES } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Voortgang melden', en: 'Report progress' },
  lead: {
    nl: 'Hoever is wat u hebt geantwoord? U kunt dit zo vaak melden als u wilt; alles blijft te lezen.',
    en: 'How far is what you answered? You can report this as often as you like; all of it stays readable.',
  },
  which: { nl: 'Over welk antwoord?', en: 'About which answer?' },
  state: { nl: 'Hoever is het?', en: 'How far is it?' },
  note: {
    label: { nl: 'Toelichting', en: 'Note' },
    description: { nl: 'Is het gestopt? Zeg dan waarom.', en: 'Was it stopped? Then say why.' },
  },
  submit: { nl: 'Voortgang melden', en: 'Report progress' },
  done: { nl: 'De voortgang is gemeld.', en: 'The progress has been reported.' },
});

export default function ProgressReport() {
  const t = useTexts();
  const terms = useTerms();
  return (
    <WorkPage type="ProgressReported" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="progress-reports"
          initial={{ state: '', note: '' }}
          names={['authority', 'recommendation']}
          which={t('which')}
          submit={t('submit')}
          done={t('done')}
          chapter="advices"
        >
          {({ LongText, Radios }) => (
            <>
              <Radios
                place="state"
                label={t('state')}
                options={PROGRESS_STATES.map((value) => ({ value, label: terms(`progress.${value}`) }))}
                required
              />
              <LongText place="note" label={t('note.label')} description={t('note.description')} rows={4} />
            </>
          )}
        </WorkForm>
      )}
    </WorkPage>
  );
}
