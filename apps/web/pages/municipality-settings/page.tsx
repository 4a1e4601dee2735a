import { fieldsOf } from '../../form/fields.ts';
import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { Form } from '../../form/form.tsx';
import { Link } from '../../ui/link.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { Conflict } from './conflict.tsx';
import { Current } from './current.tsx';
import type { Draft } from './draft.ts';
import { Looks, Terms } from './fields.tsx';
import { LetterTemplate } from './letter-template.tsx';
import { useTexts } from './texts.ts';
import { useSettings } from './use-settings.ts';

const { TextField } = fieldsOf<Draft>();

export default function Settings() {
  const t = useTexts();
  const tell = useTell();
  const { municipality } = useParams({ from: '/beheer/$municipality/instellingen' });
  const { form, theirs, clashes, save, error, busy } = useSettings(municipality);
  const send = async (draft: Draft) => {
    await save(draft);
    tell(t('done'));
  };
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t('lead')}>
      <Current stored={theirs} />
      <Form
        form={form}
        send={send}
        error={error}
        busy={busy}
        submit={t('submit')}
        aside={<Link to="/beheer">{t('back')}</Link>}
      >
        {clashes.length > 0 && (
          <Conflict
            fields={clashes}
            mine={form.values}
            theirs={theirs}
            take={(field) => form.set(field, theirs[field])}
          />
        )}
        <TextField place="name" label={t('name.label')} description={t('name.description')} />
        <Terms />
        <Looks theme={theirs.theme} />
      </Form>
      <LetterTemplate municipality={municipality} />
    </AdministrationPage>
  );
}
