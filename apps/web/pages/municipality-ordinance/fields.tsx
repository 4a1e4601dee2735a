import { fieldsOf } from '../../form/fields.ts';
import { INSTRUMENTS } from '#vocabulary';
import { Explained } from '../../ui/explained.tsx';
import { Section } from '../../ui/section.tsx';
import type { Draft } from '../../administration/settings/draft.ts';
import { useTexts } from '../../administration/settings/texts.ts';

const { Choice, Lines, TextField } = fieldsOf<Draft>();

/** What it is called, and how it divides its work. */
export function General() {
  const t = useTexts();
  return (
    <Section title={t('general.title')}>
      <TextField place="name" label={t('name.label')} description={t('name.description')} />
      <Lines
        place="portfolios"
        label={t('portfolios.label')}
        description={t('portfolios.description')}
        what={t('portfolios.what')}
        line={(number) => t('portfolios.one', { number })}
      />
      <Explained words={['portfolio']} />
    </Section>
  );
}

/** In what all of it was laid down. */
export function InstrumentFields() {
  const t = useTexts();
  const kinds = INSTRUMENTS.map((value) => ({ value, label: t(`instrument.${value}`) }));
  return (
    <Section title={t('instrument.title')} intro={t('instrument.intro')}>
      <Choice place="instrument.kind" label={t('instrument.kind')} options={kinds} />
      <TextField place="instrument.name" label={t('instrument.name')} description={t('instrument.example')} />
      <TextField place="instrument.link" label={t('instrument.link')} description={t('instrument.where')} />
      <Explained words={['ordinance', 'policyRule', 'regulation', 'covenant']} />
    </Section>
  );
}
