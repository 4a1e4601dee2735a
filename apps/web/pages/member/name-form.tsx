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
}

interface NameFormProps {
  readonly municipality: string;
  readonly member: Member;
  readonly path: string;
}

/** What somebody is called and where they are written to; what they are here stays as it is stored, also nothing. */
export function NameForm({ municipality, member: { id, name, mail = '', roles, revision }, path }: NameFormProps) {
  const t = useTexts();
  const administration = useAdministration();
  const tell = useTell();
  const form = useForm<Values>(`name ${municipality} ${id}`, { name, mail });
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (values: Values) => {
    const to = values.mail.trim();
    const body = { name: values.name, roles, ...(to !== '' && { mail: to }) };
    await mutateAsync({ method: 'PUT', path, body, revision });
    form.reset(values);
    tell(t('renamed', { name: values.name }));
  };
  return (
    <Form form={form} send={send} error={error} busy={isPending} submit={t('rename')}>
      <TextField place="name" label={t('name')} required />
      <TextField place="mail" label={administration('mail')} description={administration('mailHelp')} />
    </Form>
  );
}
