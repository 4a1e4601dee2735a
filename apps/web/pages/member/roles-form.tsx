import { fieldsOf } from '../../form/fields.ts';
import type { Member } from '../../administration/queries.ts';
import { useChange } from '../../administration/queries.ts';
import { RolesField } from '../../administration/roles-field.tsx';
import { NO_ROLE, rolesOf, valuesOf, type RoleValues } from '../../administration/roles.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useTell } from '../../ui/told/told.tsx';
import { useTexts } from './texts.ts';

const { TextField } = fieldsOf<Values>();

interface Values {
  readonly name: string;
  readonly roles: readonly RoleValues[];
}

interface RolesFormProps {
  readonly municipality: string;
  readonly member: Member;
  readonly path: string;
}

/** The name of somebody, and what they do here. */
export function RolesForm({ municipality, member: { id, name, roles, revision }, path }: RolesFormProps) {
  const t = useTexts();
  const tell = useTell();
  const initial = { name, roles: roles.length === 0 ? [NO_ROLE] : valuesOf(roles) };
  const form = useForm<Values>(`member ${municipality} ${id}`, initial);
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (values: Values) => {
    await mutateAsync({ method: 'PUT', path, body: { name: values.name, roles: rolesOf(values.roles) }, revision });
    form.reset(values);
    tell(t('changed', { name: values.name }));
  };
  return (
    <Form form={form} send={send} error={error} busy={isPending} submit={t('submit')}>
      <TextField place="name" label={t('name')} required />
      <RolesField municipality={municipality} values={form.values.roles} />
    </Form>
  );
}
