import { CHANGE_CAUSES } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { isTyped } from '../../action/sent-rows.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Uitleggen waarom de tekst veranderde', en: 'Explain why the text changed' },
  lead: {
    nl: 'Voor een wijziging die niet door een aanbeveling of een gesprek komt.',
    en: 'For a change that does not come from a recommendation or a talk.',
  },
  version: { nl: 'In welke versie staat de wijziging?', en: 'In which version does the change stand?' },
  passages: { nl: 'Wat stond er eerst, en wat staat er nu?', en: 'What stood there first, and what stands there now?' },
  passage: { nl: 'Passage', en: 'Passage' },
  before: { nl: 'Eerst', en: 'First' },
  after: { nl: 'Nu', en: 'Now' },
  cause: { nl: 'Waardoor veranderde de tekst?', en: 'Why did the text change?' },
  because: { nl: 'Toelichting', en: 'Explanation' },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd waarom de tekst veranderde.', en: 'Recorded why the text changed.' },
});

const NO_PASSAGE = { before: '', after: '' };
const START = { toVersion: '', passages: [NO_PASSAGE], cause: '', because: '' };

export default function ChangeExplanation() {
  const t = useTexts();
  const terms = useTerms();
  return (
    <WorkPage type="ChangeExplained" title={t('title')} lead={t('lead')}>
      {(work) => {
        const { drafts } = work.trajectory;
        const versions = drafts.map(({ version, maturity }) => ({
          value: String(version),
          label: `${terms('version', { version })} (${terms(`maturity.${maturity}`)})`,
        }));
        return (
          <WorkForm
            work={work}
            noun="change-explanations"
            initial={{ ...START, toVersion: versions.at(-1)?.value ?? '' }}
            body={({ toVersion, because, ...values }) => ({
              ...{ ...values, toVersion: Number(toVersion) },
              ...(because !== '' && { because }),
            })}
            rows={{ passages: ({ before, after }) => isTyped(before) || isTyped(after) }}
            submit={t('submit')}
            done={t('done')}
            chapter="drafts"
          >
            {({ Choice, LongText, Radios, Rows }, { cause }) => (
              <>
                <Choice place="toVersion" label={t('version')} options={versions} required />
                <Rows place="passages" label={t('passages')} what={t('passage')} empty={NO_PASSAGE} required>
                  {(place) => (
                    <>
                      <LongText place={`${place}.before`} label={t('before')} rows={3} />
                      <LongText place={`${place}.after`} label={t('after')} rows={3} />
                    </>
                  )}
                </Rows>
                <Radios
                  place="cause"
                  label={t('cause')}
                  options={CHANGE_CAUSES.map((value) => ({ value, label: terms(`cause.${value}`) }))}
                  required
                />
                <LongText place="because" label={t('because')} rows={3} required={cause !== 'editorial'} />
              </>
            )}
          </WorkForm>
        );
      }}
    </WorkPage>
  );
}
