import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useMemo } from 'react';
import { municipalityQuery, useChange } from '../../administration/kept.ts';
import { KeptPage } from '../../administration/page.tsx';
import { placed } from '../../api/problem.ts';
import { Choice, Radios, YesNo } from '../../form/choices.tsx';
import { DayField } from '../../form/date-field.tsx';
import { Form } from '../../form/form.tsx';
import { Rows } from '../../form/rows.tsx';
import { TextField } from '../../form/text-fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { useToast } from '../../ui/toast/toast.tsx';
import { Current } from './current.tsx';
import { placeOf, SERVER, settingsOf, valuesOf, type Values } from './settings-of.ts';
import { useTexts } from './texts.ts';

const THEMES = ['voorbeeld-theme', 'ma-theme'] as const;

function Terms() {
  const t = useTexts();
  const units = (['weeks', 'days'] as const).map((value) => ({ value, label: t(`unit.${value}`) }));
  return (
    <Section title={t('terms.title')} intro={t('terms.intro')}>
      {(['advice', 'response'] as const).map((kind) => (
        <div key={kind} className="dw-stack dw-stack--tight">
          <TextField place={`${kind}.count`} label={t(`terms.${kind}`)} description={t('terms.empty')} />
          <Choice place={`${kind}.unit`} label={t(`terms.${kind}Unit`)} options={units} required />
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
            <DayField place={`${place}.from`} label={t('recess.from')} required />
            <DayField place={`${place}.to`} label={t('recess.to')} required />
          </>
        )}
      </Rows>
    </Section>
  );
}

function Looks({ theme }: { theme: string }) {
  const t = useTexts();
  const options = [
    { value: SERVER, label: t('looks.server') },
    ...THEMES.map((value) => ({ value, label: t(`looks.${value}`) })),
    // A theme of the municipality itself, that was set through the API.
    ...(theme === SERVER || THEMES.some((known) => known === theme) ? [] : [{ value: theme, label: theme }]),
  ];
  return (
    <Section title={t('looks.title')} intro={t('looks.intro')}>
      <Radios place="theme" label={t('looks.label')} options={options} required />
    </Section>
  );
}

function Settings() {
  const t = useTexts();
  const toast = useToast();
  const { municipality } = page.useParams();
  const settled = useSuspenseQuery(municipalityQuery(municipality)).data;
  const form = useForm<Values>(`settings ${municipality}`, valuesOf(settled));
  const { mutateAsync, error: refused, isPending } = useChange(municipality);
  const error = useMemo(() => placed(refused, placeOf), [refused]);
  const send = async (values: Values) => {
    await mutateAsync({ method: 'PUT', body: settingsOf(values), revision: settled.revision });
    form.reset(values);
    toast(t('done'));
  };
  return (
    <KeptPage municipality={municipality} title={t('title')} lead={t('lead')}>
      <Current settled={settled} />
      <Form
        form={form}
        send={send}
        error={error}
        busy={isPending}
        submit={t('submit')}
        aside={<Link to="/beheer">{t('back')}</Link>}
      >
        <TextField place="name" label={t('name.label')} description={t('name.description')} />
        <Terms />
        <Looks theme={valuesOf(settled).theme} />
      </Form>
    </KeptPage>
  );
}

export const page = createLazyRoute('/beheer/$municipality/instellingen')({ component: Settings });
