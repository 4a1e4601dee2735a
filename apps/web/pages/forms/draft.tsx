import { isDocumentHash, MATURITIES } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { ReadDocument } from '../../action/read-document.tsx';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Nieuwe versie van de tekst', en: 'New version of the text' },
  lead: {
    nl: 'Plaats de tekst zoals die nu is. Oudere versies blijven leesbaar, zodat iedereen ziet wat er veranderde.',
    en: 'Publish the text as it is now. Older versions stay readable, so that everybody sees what changed.',
  },
  submit: { nl: 'Versie {{version}} plaatsen', en: 'Publish version {{version}}' },
  done: { nl: 'Versie {{version}} staat in het dossier.', en: 'Version {{version}} is in the dossier.' },
  maturity: {
    label: { nl: 'Hoe ver is de tekst?', en: 'How far is the text?' },
    description: {
      nl: 'Hoe eerder u advies vraagt, hoe meer er nog kan veranderen.',
      en: 'The earlier you ask for advice, the more can still change.',
    },
  },
  oneOfBoth: { nl: 'één van beide is nodig', en: 'one of both is needed' },
  text: {
    label: { nl: 'De tekst', en: 'The text' },
    description: {
      nl: 'Plak de tekst. De opmaak valt weg; de regels blijven.',
      en: 'Paste the text. Its styles fall away; its lines stay.',
    },
    from: {
      nl: 'Hier staat versie {{version}}. Verander wat er anders is.',
      en: 'This is version {{version}}. Change what is different.',
    },
  },
  file: {
    label: { nl: 'Kenmerk van het document', en: 'Reference of the document' },
    description: {
      nl: 'Als de tekst in een ander systeem staat, bijvoorbeeld het zaaknummer.',
      en: 'When the text is kept in another system, for instance the case number.',
    },
  },
});

const LONGEST = 1_000_000;

function DraftForm({ work }: { work: Work<'DraftPublished'> }) {
  const t = useTexts();
  const terms = useTerms();
  const last = work.trajectory.drafts.reduce((most, { version }) => Math.max(most, version), 0);
  const version = last + 1;
  const text = work.trajectory.drafts.find((draft) => draft.version === last)?.text ?? '';
  return (
    <WorkForm
      work={work}
      noun="drafts"
      initial={{ maturity: '', text, file: '' }}
      body={(values) => ({ version, ...values })}
      submit={t('submit', { version })}
      done={t('done', { version })}
      chapter="drafts"
    >
      {({ LongText, Radios, TextField }, { file, text }) => (
        <>
          <Radios
            place="maturity"
            label={t('maturity.label')}
            description={t('maturity.description')}
            options={MATURITIES.map((value) => ({ value, label: terms(`maturity.${value}`) }))}
            required
          />
          <ReadDocument trajectory={work.trajectory.id} />
          <LongText
            place="text"
            label={t('text.label')}
            {...(!isDocumentHash(file) && {
              description: last > 0 ? t('text.from', { version: last }) : t('text.description'),
            })}
            rows={16}
            max={LONGEST}
            {...(isEmpty(file, text) && { needed: t('oneOfBoth') })}
          />
          {!isDocumentHash(file) && (
            <TextField
              place="file"
              label={t('file.label')}
              description={t('file.description')}
              {...(isEmpty(file, text) && { needed: t('oneOfBoth') })}
            />
          )}
        </>
      )}
    </WorkForm>
  );
}

/** Nothing of the two that are asked for was given yet. */
const isEmpty = (file: string, text: string) => file.trim() === '' && text.trim() === '';

export default function Draft() {
  const t = useTexts();
  return (
    <WorkPage type="DraftPublished" title={t('title')} lead={t('lead')}>
      {(work) => <DraftForm work={work} />}
    </WorkPage>
  );
}
