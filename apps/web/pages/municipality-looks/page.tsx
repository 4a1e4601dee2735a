import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { fieldsOf } from '../../form/fields.ts';
import { Section } from '../../ui/section.tsx';
import type { Draft } from '../../administration/settings/draft.ts';
import { SettingsForm } from '../../administration/settings/settings-form.tsx';
import { SERVER } from '../../administration/settings/settings-of.ts';
import { FONTS, THEMES, useThemeName } from '../../administration/settings/shown.ts';
import { useTexts } from '../../administration/settings/texts.ts';
import { Logo } from './logo.tsx';
import { Preview } from './preview.tsx';

const { Radios, TextField } = fieldsOf<Draft>();

export default function Looks() {
  const t = useTexts();
  const themeName = useThemeName();
  const { municipality } = useParams({ from: '/beheer/$municipality/uiterlijk' });
  return (
    <AdministrationPage municipality={municipality} title={t('looks.title')} lead={t('looks.intro')}>
      <Logo municipality={municipality} />
      <SettingsForm municipality={municipality} step="looks">
        {({ theme, look }) => (
          <Section title={t('looks.colours')} intro={t('looks.contrast')}>
            <TextField place="look.accent" label={t('looks.accent')} description={t('looks.hex')} />
            <TextField place="look.bar" label={t('looks.bar')} description={t('looks.barHelp')} />
            <Preview look={look} />
            <Radios
              place="look.font"
              label={t('looks.font')}
              options={FONTS.map((value) => ({ value, label: t(`looks.fonts.${value}`) }))}
              required
            />
            <Radios
              place="theme"
              label={t('looks.label')}
              // Also a theme of the municipality itself, that was set through the API.
              options={[...new Set<string>([SERVER, ...THEMES, theme])].map((value) => ({
                value,
                label: themeName(value),
              }))}
              required
            />
          </Section>
        )}
      </SettingsForm>
    </AdministrationPage>
  );
}
