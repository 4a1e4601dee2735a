import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useChange, type Machine, type MachineSecret } from '../../administration/queries.ts';
import { useRoleName } from '../../administration/roles.ts';
import { fieldsOf } from '../../form/fields.ts';
import { Form } from '../../form/form.tsx';
import { FormProblems } from '../../form/problems.tsx';
import { useForm } from '../../form/use-form.ts';
import { useChangeTerms } from '../../texts/change-terms.ts';
import { useDates } from '../../texts/dates.ts';
import { Card, Notice } from '../../ui/section.tsx';
import { SureOrNot } from '../../ui/sure-or-not.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { Copied, Secret } from './secret.tsx';
import { useTexts } from './texts.ts';

interface OneProps {
  readonly municipality: string;
  readonly machine: Machine;
}

const { LongText } = fieldsOf<{ publicKeys: string }>();

/** Other keys in the place of what it has. */
function Keys({ municipality, machine: { id, name } }: OneProps) {
  const t = useTexts();
  const tell = useTell();
  const form = useForm(`machine keys ${id}`, { publicKeys: '' });
  const { mutateAsync, error, isPending } = useChange(municipality);
  const send = async (body: { publicKeys: string }) => {
    await mutateAsync({ method: 'PUT', path: `/machines/${id}/public-keys`, body });
    form.reset({ publicKeys: '' });
    tell(t('changed', { name }));
  };
  return (
    <details className="dw-more">
      <summary>{t('change')}</summary>
      <Form form={form} send={send} error={error} busy={isPending} submit={t('changeDo')}>
        <LongText place="publicKeys" label={t('publicKeys')} description={t('changeHelp')} rows={6} required />
      </Form>
    </details>
  );
}

/** Another secret, or its end: asked twice, since what runs with it stops at once. */
function Acts({ municipality, machine: { id, name } }: OneProps) {
  const t = useTexts();
  const tell = useTell();
  const { mutateAsync, error, isPending } = useChange(municipality);
  const [asked, setAsked] = useState<'renew' | 'end'>();
  const [secret, setSecret] = useState<string>();
  const act = async () => {
    if (isPending || asked === undefined) return;
    try {
      if (asked === 'end') {
        await mutateAsync({ method: 'DELETE', path: `/machines/${id}` });
        tell(t('ended', { name }));
      } else {
        const renewed = await mutateAsync({ method: 'POST', path: `/machines/${id}/secrets`, body: {} });
        setSecret((renewed as MachineSecret).secret);
      }
    } catch (failure) {
      // The mutation holds it, and it is shown beside the button.
      if (!(failure instanceof Error)) throw failure;
    } finally {
      setAsked(undefined);
    }
  };
  return (
    <>
      <FormProblems error={error} />
      {secret !== undefined && <Secret name={name} secret={secret} />}
      {asked ? (
        <Notice type="warning">
          <p className="utrecht-paragraph">{t(`sure.${asked}`, { name })}</p>
          <SureOrNot
            submit={t(`submit.${asked}`)}
            cancel={t('cancel')}
            busy={isPending}
            onSubmit={() => void act()}
            onCancel={() => setAsked(undefined)}
          />
        </Notice>
      ) : (
        <div className="dw-row">
          {(['renew', 'end'] as const).map((what) => (
            <Button
              key={what}
              appearance="secondary-action-button"
              aria-label={t(`of.${what}`, { name })}
              onClick={() => setAsked(what)}
            >
              {t(`begin.${what}`)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

interface MachineCardProps extends OneProps {
  readonly mayChange: boolean;
}

/** One program: what it may, by what it shows itself, and when it last did. */
export function MachineCard({ municipality, machine, mayChange }: MachineCardProps) {
  const t = useTexts();
  const terms = useChangeTerms();
  const { date, dayOf, list } = useDates();
  const nameOf = useRoleName(municipality);
  const { id, name, role, scopes, proof, madeAt, usedOn } = machine;
  return (
    <li>
      <Card>
        <h3 className="utrecht-heading-3">{name}</h3>
        <p className="utrecht-paragraph">
          {t('is', { role: nameOf(role), scopes: list(scopes.map((scope) => terms(`scope.${scope}`))) })}
        </p>
        <p className="utrecht-paragraph dw-small">
          {t(`by.${proof}`, { day: dayOf(madeAt) })}{' '}
          {usedOn === undefined ? t('unused') : t('used', { day: date(usedOn) })}
        </p>
        <Copied label={t('id')} value={id} />
        {mayChange && (
          <>
            <Acts municipality={municipality} machine={machine} />
            <Keys municipality={municipality} machine={machine} />
          </>
        )}
      </Card>
    </li>
  );
}
