import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Reactie terugsturen', en: 'Send the response back' },
  lead: {
    nl: 'Zeg wat er anders moet voordat u de antwoorden vaststelt. Alleen de gemeente ziet dit.',
    en: 'Say what has to change before you adopt the answers. Only the municipality sees this.',
  },
  which: { nl: 'Welke reactie?', en: 'Which response?' },
  remark: { nl: 'Wat moet er anders?', en: 'What has to change?' },
  submit: { nl: 'Terugsturen', en: 'Send back' },
  done: { nl: 'De reactie is teruggestuurd.', en: 'The response has been sent back.' },
});

export default function Page() {
  const t = useTexts();
  return (
    <WorkPage type="ResponseReturned" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="response-returns"
          initial={{ remark: '' }}
          body={({ remark }): object => ({ remarks: [{ remark }] })}
          chapter="advices"
          which={t('which')}
          submit={t('submit')}
          done={t('done')}
        >
          {({ LongText }) => <LongText place="remark" label={t('remark')} rows={6} required />}
        </WorkForm>
      )}
    </WorkPage>
  );
}
