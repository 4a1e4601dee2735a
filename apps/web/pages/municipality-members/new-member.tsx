import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Member } from '../../administration/queries.ts';
import { fieldsOf } from '../../form/fields.ts';
import { useChange } from '../../administration/queries.ts';
import { RolesField } from '../../administration/roles-field.tsx';
import { NO_ROLE, rolesOf } from '../../administration/roles.ts';
import { useAdministration } from '../../administration/texts.ts';
import { refusedHere, type Refused } from '../../api/problem.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useShared } from '../../texts/shared.ts';
import { useTell } from '../../ui/told/told.tsx';
import { useTexts } from './texts.ts';
import { wrongIn, type Values } from './wrong-in.ts';

const { TextField } = fieldsOf<Values>();

const NOBODY: Values = { login: '', name: '', mail: '', roles: [NO_ROLE] };

/** Adds somebody who does not belong to this municipality yet. */
export function NewMember({ municipality, hasService }: { municipality: string; hasService: boolean }) {
  const t = useTexts();
  const administration = useAdministration();
  const shared = useShared();
  const tell = useTell();
  const navigate = useNavigate();
  const form = useForm<Values>(`member ${municipality}`, NOBODY);
  const { mutateAsync, error: refused, isPending } = useChange(municipality);
  const [unsent, setUnsent] = useState<Refused>();
  const error = unsent ?? refused;
  const send = async (values: Values) => {
    const wrong = wrongIn(values).map((place) => ({
      place,
      detail: shared(place === 'name' ? 'form.missing.fill' : 'form.missing.choose'),
    }));
    setUnsent(wrong.length > 0 ? refusedHere(...wrong) : undefined);
    if (wrong.length > 0) return;
    const { login, name, mail, roles } = values;
    const [to, as] = [mail.trim(), login.trim()];
    const body = { name, roles: rolesOf(roles), ...(as !== '' && { login: as }), ...(to !== '' && { mail: to }) };
    const { id } = (await mutateAsync({ method: 'POST', path: '/members', body })) as Pick<Member, 'id'>;
    form.reset(NOBODY);
    // Without an account at the municipality, or a service that knows it, nobody comes in until a link is made.
    const linked = as === '' || !hasService;
    if (linked) await navigate({ to: '/beheer/$municipality/mensen/$person', params: { municipality, person: id } });
    tell(t(linked ? 'addedWithout' : 'added', { name }));
  };
  return (
    <Form form={form} send={send} error={error} busy={isPending} submit={t('add')}>
      <TextField place="name" label={t('new.name')} required />
      <TextField
        place="login"
        label={t('new.account')}
        description={t(hasService ? 'new.accountHelp' : 'new.accountNone')}
      />
      <TextField place="mail" label={administration('mail')} description={administration('mailHelp')} />
      <RolesField municipality={municipality} values={form.values.roles} />
    </Form>
  );
}
