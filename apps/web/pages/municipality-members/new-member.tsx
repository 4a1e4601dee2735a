import { useMemo, useState } from 'react';
import { useChange } from '../../administration/kept.ts';
import { RolesField } from '../../administration/roles-field.tsx';
import { NO_ROLE, rolesOf } from '../../administration/roles.ts';
import { segment } from '../../api/client.ts';
import { isRefused, placed, refusedHere, type Refused } from '../../api/problem.ts';
import { Form } from '../../form/form.tsx';
import { TextField } from '../../form/text-fields.tsx';
import { useForm } from '../../form/use-form.ts';
import { useToast } from '../../ui/toast/toast.tsx';
import { useTexts } from './texts.ts';
import { wrongIn, type Values } from './wrong-in.ts';

const NOBODY: Values = { id: '', name: '', roles: [NO_ROLE] };

/** Adds somebody who is not of this municipality yet. */
export function NewMember({ municipality }: { municipality: string }) {
  const t = useTexts();
  const toast = useToast();
  const form = useForm<Values>(`member ${municipality}`, NOBODY);
  const { mutateAsync, error: refused, isPending } = useChange(municipality);
  const [unsent, setUnsent] = useState<Refused>();
  const error = useMemo(() => {
    if (unsent) return unsent;
    if (isRefused(refused, 412)) return refusedHere({ place: 'id', detail: t('new.taken') });
    return placed(refused, (place) => (place === 'person' ? 'id' : place));
  }, [unsent, refused, t]);
  const send = async (values: Values) => {
    const wrong = wrongIn(values).map(({ place, why }) => ({ place, detail: t(`new.wrong.${why}`) }));
    setUnsent(wrong.length > 0 ? refusedHere(...wrong) : undefined);
    if (wrong.length > 0) return;
    const { id, name, roles } = values;
    const path = `/members/${segment(id.trim())}`;
    await mutateAsync({ method: 'PUT', path, body: { name, roles: rolesOf(roles) }, revision: 0 });
    form.reset(NOBODY);
    toast(t('added', { name }));
  };
  return (
    <Form form={form} send={send} error={error} busy={isPending} submit={t('add')}>
      <TextField place="name" label={t('new.name')} required />
      <TextField place="id" label={t('new.account')} description={t('new.accountHelp')} required />
      <RolesField municipality={municipality} values={form.values.roles} />
    </Form>
  );
}
