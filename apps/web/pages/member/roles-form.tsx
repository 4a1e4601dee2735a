import { useMemo, useState } from 'react';
import { endedIn, isOnBothSides, leftWithout } from '../../administration/left-without.ts';
import { useChange, type Member } from '../../administration/queries.ts';
import { RolesField } from '../../administration/roles-field.tsx';
import { NO_ROLE, rolesOf, valuesOf, type RoleValues } from '../../administration/roles.ts';
import { refusedHere } from '../../api/problem.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { Notice } from '../../ui/section.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { LeftOver } from './left-over.tsx';
import { LeftWithout } from './left-without.tsx';
import { useTexts } from './texts.ts';

const { YesNo } = fieldsOf<Values>();

interface Values {
  readonly roles: readonly RoleValues[];
  readonly sure: boolean;
}

interface RolesFormProps {
  readonly municipality: string;
  readonly member: Member;
  readonly members: readonly Member[];
  readonly path: string;
}

/** What somebody does here. Asked twice when nobody is left for something, or somebody would be on both sides. */
export function RolesForm({ municipality, member, members, path }: RolesFormProps) {
  const { id, name, mail, roles, revision } = member;
  const t = useTexts();
  const tell = useTell();
  const notSure = useMemo(() => refusedHere({ place: 'sure', detail: t('sureFirst') }), [t]);
  // Of what was filled in before their roles were changed or ended, nothing comes back.
  const form = useForm<Values>(`roles ${municipality} ${id} ${revision}`, {
    roles: roles.length === 0 ? [NO_ROLE] : valuesOf(roles),
    sure: false,
  });
  const { mutateAsync, error, isPending } = useChange(municipality);
  const [unsure, setUnsure] = useState(false);
  const chosen = rolesOf(form.values.roles.filter(({ role }) => role !== '')) as Member['roles'];
  const ended = endedIn(roles, chosen);
  const both = isOnBothSides(chosen) && !isOnBothSides(roles);
  const alone = chosen.length > 0 && leftWithout(members, id, ended).length > 0;
  const send = async (values: Values) => {
    const wrong = (both || alone) && !values.sure;
    setUnsure(wrong);
    if (wrong) return;
    await mutateAsync({ method: 'PUT', path, body: { name, mail, roles: rolesOf(values.roles) }, revision });
    form.clear();
    tell(t('changed', { name }));
  };
  return (
    <>
      <Form form={form} send={send} error={unsure ? notSure : error} busy={isPending} submit={t('submit')}>
        <RolesField municipality={municipality} values={form.values.roles} />
        {(both || alone) && (
          <>
            <Notice type="warning">
              {alone && <LeftWithout municipality={municipality} members={members} person={id} ended={ended} />}
              {both && <p className="utrecht-paragraph">{t('bothSides')}</p>}
            </Notice>
            <YesNo place="sure" label={t('sure')} />
          </>
        )}
      </Form>
      {ended.length > 0 && <LeftOver municipality={municipality} member={member} members={members} />}
    </>
  );
}
