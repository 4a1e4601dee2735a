import { CorrectingForm } from '../../action/correcting/form.tsx';
import { CorrectingPage } from '../../action/correcting/page.tsx';
import { useCorrectingTexts } from '../../action/correcting/texts.ts';
import { fieldsOf } from '../../form/fields.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Section } from '../../ui/section.tsx';

const useTexts = textsOf({
  title: { nl: 'Een feit terugnemen', en: 'Take back a fact' },
  lead: {
    nl: 'Dit is niet gebeurd, of hoort niet in dit dossier. Het blijft te lezen in de tijdlijn, met de reden erbij.',
    en: 'This did not happen, or does not belong in this dossier. It stays readable in the timeline, with why.',
  },
  submit: { nl: 'Terugnemen', en: 'Take back' },
  done: { nl: 'Het feit is teruggenomen.', en: 'The fact has been taken back.' },
});

const NOTHING = { because: '' };
const { LongText } = fieldsOf<typeof NOTHING>();

export default function Retraction() {
  const t = useTexts();
  const all = useCorrectingTexts();
  return (
    <CorrectingPage type="FactRetracted" title={t('title')} lead={t('lead')}>
      {(work, told) => (
        <Section title={t('submit')}>
          <CorrectingForm
            work={work}
            told={told}
            noun="retractions"
            initial={NOTHING}
            body={({ because }, of) => ({ of, because })}
            submit={t('submit')}
            done={t('done')}
          >
            <LongText place="because" label={all('form.becauseRetract')} rows={3} required />
          </CorrectingForm>
        </Section>
      )}
    </CorrectingPage>
  );
}
