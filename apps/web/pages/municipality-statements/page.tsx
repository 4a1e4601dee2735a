import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { fieldsOf } from '../../form/fields.ts';
import { Section } from '../../ui/section.tsx';
import type { Draft } from '../../administration/settings/draft.ts';
import { SettingsForm } from '../../administration/settings/settings-form.tsx';
import { useTexts } from '../../administration/settings/texts.ts';

const { TextField, YesNo } = fieldsOf<Draft>();

/** What residents find below the public pages. */
export default function Statements() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/openbaar' });
  return (
    <AdministrationPage municipality={municipality} title={t('statements.title')} lead={t('statements.lead')}>
      <SettingsForm municipality={municipality} step="statements">
        {() => (
          <>
            <Section title={t('contact.title')} intro={t('contact.intro')}>
              <TextField place="contact.mail" label={t('contact.mail')} />
              <TextField place="contact.phone" label={t('contact.phone')} />
              <TextField place="contact.page" label={t('contact.page')} description={t('statements.link')} />
            </Section>
            <Section title={t('statements.languages')}>
              <YesNo place="english" label={t('statements.english')} />
            </Section>
            <Section title={t('statements.of')}>
              <TextField place="privacy" label={t('statements.privacy')} description={t('statements.link')} />
              <TextField
                place="accessibility"
                label={t('statements.accessibility')}
                description={t('statements.link')}
              />
            </Section>
          </>
        )}
      </SettingsForm>
    </AdministrationPage>
  );
}
