import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAct } from '../../administration/act.ts';
import type { Member } from '../../administration/queries.ts';
import { FormProblems } from '../../form/problems.tsx';
import { Notice, Section } from '../../ui/section.tsx';
import { SureOrNot } from '../../ui/sure-or-not.tsx';
import { LeftOver } from './left-over.tsx';
import { LeftWithout } from './left-without.tsx';
import { useTexts } from './texts.ts';

interface EndingProps {
  readonly municipality: string;
  readonly member: Member;
  readonly members: readonly Member[];
  readonly path: string;
}

/** Ends all that somebody is here, once it is said what nobody can do then; they stay in the list, and can come back. */
export function Ending({ municipality, member, members, path }: EndingProps) {
  const { name, revision } = member;
  const t = useTexts();
  const { act, error, busy } = useAct(municipality);
  const [asked, setAsked] = useState(false);
  const end = () => void act({ method: 'DELETE', path, revision }, t('end.done', { name }));
  return (
    <Section title={t('end.title')} intro={t('end.text')}>
      <FormProblems error={error} />
      {asked && <LeftOver municipality={municipality} member={member} members={members} />}
      {asked ? (
        <Notice type="warning">
          <h3 className="utrecht-heading-3">{t('end.sure', { name })}</h3>
          <LeftWithout municipality={municipality} members={members} person={member.id} ended={member.roles} />
          <SureOrNot
            submit={t('end.submit')}
            cancel={t('end.cancel')}
            busy={busy}
            onSubmit={end}
            onCancel={() => setAsked(false)}
          />
        </Notice>
      ) : (
        <div>
          <Button appearance="secondary-action-button" onClick={() => setAsked(true)}>
            {t('end.begin')}
          </Button>
        </div>
      )}
    </Section>
  );
}
