import { useChange, type Member } from '../../administration/queries.ts';
import { useAdministration } from '../../administration/texts.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useTell } from '../../ui/told/told.tsx';
import { useTexts } from './texts.ts';

const { TextField } = fieldsOf<Values>();

interface Values {
  readonly name: string;
  readonly mail: string;
  readonly login: string;
}

interface NameFormProps {
  readonly municipality: string;
  readonly member: Member;
  readonly path: string;
}

/** What somebody is called, also by the sign-in service, and where they are written to; what they are here stays. */
export function NameForm({ municipality, member, path }: NameFormProps) {
  const { id, name, mail = '', login = '', roles, revision } = member;
  const t = useTexts();
  const administration = useAdministration();
  const tell = useTell();
  const form = useForm<Values>(`name ${municipality} ${id}`, { name, mail, login });
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (values: Values) => {
    const [to, as] = [values.mail.trim(), values.login.trim()];
    const body = { name: values.name, roles, ...(to !== '' && { mail: to }), ...(as !== '' && { login: as }) };
    await mutateAsync({ method: 'PUT', path, body, revision });
    // One that was emptied is what it was.
    form.reset({ ...values, login: as === '' ? login : as });
    tell(t('renamed', { name: values.name }));
  };
  return (
    <Form form={form} send={send} error={error} busy={isPending} submit={t('rename')}>
      <TextField place="name" label={t('name')} required />
      <TextField place="mail" label={administration('mail')} description={administration('mailHelp')} />
      <TextField place="login" label={t('login')} description={t('loginHelp')} />
    </Form>
  );
}
