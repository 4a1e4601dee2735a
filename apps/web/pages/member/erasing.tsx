import { fieldsOf } from '../../form/fields.ts';
import { Button } from '@utrecht/component-library-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useChange, type Member } from '../../administration/queries.ts';
import { segment } from '../../api/client.ts';
import { refusedHere } from '../../api/problem.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { Notice, Section } from '../../ui/section.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { LeftOver } from './left-over.tsx';
import { LeftWithout } from './left-without.tsx';
import { useTexts } from './texts.ts';

const { YesNo } = fieldsOf<Values>();

interface Values {
  readonly sure: boolean;
}

interface ErasingProps {
  readonly municipality: string;
  readonly member: Member;
  readonly members: readonly Member[];
}

/** Takes somebody out for good. It is said before what goes and what stays, and asked twice. */
export function Erasing({ municipality, member, members }: ErasingProps) {
  const { id, name, roles } = member;
  const t = useTexts();
  const tell = useTell();
  const navigate = useNavigate();
  const notSure = useMemo(() => refusedHere({ place: 'sure', detail: t('erase.sureFirst') }), [t]);
  const [asked, setAsked] = useState(false);
  const form = useForm<Values>(`erase ${id}`, { sure: false });
  const { mutateAsync, error, isPending } = useChange(municipality);
  const [unsure, setUnsure] = useState(false);
  const erase = async ({ sure }: Values) => {
    setUnsure(!sure);
    if (!sure) return;
    await mutateAsync({ method: 'DELETE', top: `/people/${segment(id)}` });
    form.clear();
    await navigate({ to: '/beheer/$municipality/mensen', params: { municipality } });
    tell(t('erase.done'));
  };
  return (
    <Section title={t('erase.title')} intro={t('erase.text')}>
      {asked && roles.length > 0 && <LeftOver municipality={municipality} member={member} members={members} />}
      {asked ? (
        <Form
          form={form}
          send={erase}
          error={unsure ? notSure : error}
          busy={isPending}
          submit={t('erase.submit', { name })}
          aside={
            <Button appearance="secondary-action-button" onClick={() => setAsked(false)}>
              {t('erase.cancel')}
            </Button>
          }
        >
          <Notice type="warning">
            <h3 className="utrecht-heading-3">{t('erase.warning')}</h3>
            {roles.length > 0 && (
              <LeftWithout municipality={municipality} members={members} person={id} ended={roles} />
            )}
            <ul className="dw-bullets">
              <li>{t('erase.goes')}</li>
              <li>{t('erase.stays')}</li>
              <li>{t('erase.elsewhere')}</li>
              <li>{t('erase.copies')}</li>
            </ul>
          </Notice>
          <YesNo place="sure" label={t('erase.sure')} />
        </Form>
      ) : (
        <div>
          <Button appearance="secondary-action-button" onClick={() => setAsked(true)}>
            {t('erase.begin')}
          </Button>
        </div>
      )}
    </Section>
  );
}
