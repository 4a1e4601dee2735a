import { fieldsOf } from '../../form/fields.ts';
import type { Draft } from './draft.ts';
import { Section } from '../../ui/section.tsx';
import { SERVER } from './settings-of.ts';
import { THEMES, useThemeName } from './shown.ts';
import { useTexts } from './texts.ts';

const { DayField, Radios, Rows, TextField, YesNo } = fieldsOf<Draft>();

export function Terms() {
  const t = useTexts();
  const units = (['weeks', 'days'] as const).map((value) => ({ value, label: t(`unit.${value}`) }));
  return (
    <Section title={t('terms.title')} intro={t('terms.intro')}>
      {(['advice', 'response', 'information'] as const).map((kind) => (
        <div key={kind} className="dw-stack dw-stack--tight">
          <TextField
            place={`${kind}.count`}
            label={t(`terms.${kind}`)}
            description={t(kind === 'information' ? 'terms.emptyTwo' : 'terms.empty')}
          />
          <Radios place={`${kind}.unit`} label={t(`terms.${kind}Unit`)} options={units} required />
        </div>
      ))}
      <YesNo place="termijnenwet" label={t('terms.law')} />
      <Rows
        place="recess"
        label={t('recess.label')}
        description={t('recess.description')}
        what={t('recess.what')}
        empty={{ name: '', from: '', to: '' }}
      >
        {(place, number) => (
          <>
            <TextField place={`${place}.name`} label={t('recess.name', { number })} required />
            <DayField place={`${place}.from`} label={t('recess.from', { number })} required />
            <DayField place={`${place}.to`} label={t('recess.to', { number })} required />
          </>
        )}
      </Rows>
    </Section>
  );
}

export function Looks({ theme }: { theme: string }) {
  const t = useTexts();
  const nameOf = useThemeName();
  // Also a theme of the municipality itself, that was set through the API.
  const themes = [...new Set<string>([SERVER, ...THEMES, theme])];
  return (
    <Section title={t('looks.title')} intro={t('looks.intro')}>
      <Radios
        place="theme"
        label={t('looks.label')}
        options={themes.map((value) => ({ value, label: nameOf(value) }))}
        required
      />
    </Section>
  );
}
