import { useState } from 'react';
import { ROLES } from '#vocabulary';
import { useChange, type Machine, type MachineSecret } from '../../administration/queries.ts';
import { NO_ROLE, rolesOf, useCouncilNames, type RoleValues } from '../../administration/roles.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { useChangeTerms } from '../../texts/change-terms.ts';
import { useTerms } from '../../texts/terms.ts';
import { useTell } from '../../ui/told/told.tsx';
import { Secret } from './secret.tsx';
import { useTexts } from './texts.ts';

const { Choice, Checkboxes, LongText, Radios, TextField } = fieldsOf<Values>();

interface Values {
  readonly name: string;
  readonly roles: readonly RoleValues[];
  readonly scopes: readonly Machine['scopes'][number][];
  readonly proof: Machine['proof'];
  readonly publicKeys: string;
}
const NOTHING: Values = { name: '', roles: [NO_ROLE], scopes: ['read'], proof: 'secret', publicKeys: '' };
const SCOPES = ['read', 'record', 'import', 'publish'] as const;

/** Lets a program work for the municipality; its secret is shown once, below the form. */
export function NewMachine({ municipality }: { readonly municipality: string }) {
  const t = useTexts();
  const terms = useTerms();
  const changes = useChangeTerms();
  const tell = useTell();
  const councils = [...useCouncilNames(municipality)].map(([value, label]) => ({ value, label }));
  const form = useForm<Values>(`machine ${municipality}`, NOTHING);
  const { mutateAsync, error, isPending } = useChange(municipality);
  const [made, setMade] = useState<{ name: string; secret: string }>();
  const { roles, proof } = form.values;
  const send = async (values: Values) => {
    setMade(undefined);
    const body = {
      ...{ name: values.name, roles: rolesOf(values.roles), scopes: values.scopes },
      ...(values.proof === 'keys' && { publicKeys: values.publicKeys }),
    };
    const { secret } = (await mutateAsync({ method: 'POST', path: '/machines', body })) as MachineSecret;
    form.reset(NOTHING);
    setMade(secret === undefined ? undefined : { name: values.name, secret });
    tell(t('added', { name: values.name }));
  };
  // To administer is for people.
  const acting = ROLES.filter((role) => role !== 'administrator');
  return (
    <>
      {made && <Secret {...made} />}
      <Form form={form} send={send} error={error} busy={isPending} submit={t('add')}>
        <TextField place="name" label={t('name')} required />
        <Choice
          place="roles[0].role"
          label={t('role')}
          options={acting.map((value) => ({ value, label: terms(`role.${value}`) }))}
          required
        />
        {roles[0]?.role === 'council' && (
          <Choice place="roles[0].council" label={t('council')} options={councils} required />
        )}
        <Checkboxes
          place="scopes"
          label={t('scopes')}
          options={SCOPES.map((value) => ({ value, label: changes(`scope.${value}`) }))}
          required
        />
        <Radios
          place="proof"
          label={t('proof')}
          options={(['secret', 'keys'] as const).map((value) => ({ value, label: t(`proofs.${value}`) }))}
          required
        />
        {proof === 'keys' && (
          <LongText place="publicKeys" label={t('publicKeys')} description={t('publicKeysHelp')} rows={6} required />
        )}
      </Form>
    </>
  );
}
