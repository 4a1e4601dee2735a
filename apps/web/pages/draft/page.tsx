import { MATURITIES } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage, type Work } from '../../action/page.tsx';
import { Radios } from '../../form/choices.tsx';
import { LongText, TextField } from '../../form/text-fields.tsx';
import { useTerms } from '../../texts/terms.ts';
import { useTexts } from './texts.ts';

const LONGEST = 1_000_000;

function DraftForm({ work }: { work: Work }) {
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
      <Radios
        place="maturity"
        label={t('maturity.label')}
        description={t('maturity.description')}
        options={MATURITIES.map((value) => ({ value, label: terms(`maturity.${value}`) }))}
        required
      />
      <LongText
        place="text"
        label={t('text.label')}
        description={last > 0 ? t('text.from', { version: last }) : t('text.description')}
        rows={16}
        max={LONGEST}
        needed={t('oneOfBoth')}
      />
      <TextField place="file" label={t('file.label')} description={t('file.description')} needed={t('oneOfBoth')} />
    </WorkForm>
  );
}

export default function Draft() {
  const t = useTexts();
  return (
    <WorkPage type="DraftPublished" title={t('title')} lead={t('lead')}>
      {(work) => <DraftForm work={work} />}
    </WorkPage>
  );
}
