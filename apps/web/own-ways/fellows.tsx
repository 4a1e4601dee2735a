import { Button } from '@utrecht/component-library-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCouncilNames } from '../administration/roles.ts';
import type { FellowMembers } from '../api/answers.ts';
import { FormProblems } from '../form/problems.tsx';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Card, Notice, Section } from '../ui/section.tsx';
import { SureOrNot } from '../ui/sure-or-not.tsx';
import { useTell } from '../ui/told/told.tsx';
import { fellowMembersQuery, sendFellowLink } from './queries.ts';

const useTexts = textsOf({
  title: {
    nl: 'Als iemand van uw raad niet meer kan inloggen',
    en: 'When somebody of your council cannot sign in any more',
  },
  intro: {
    nl: 'U kunt een nieuwe link laten sturen. Die gaat naar het e-mailadres van die persoon zelf; u krijgt hem niet te zien. Tot de link is gebruikt, verandert er niets.',
    en: 'You can have a new link sent. It goes to the mail address of that person; you do not get to see it. Nothing changes until the link is used.',
  },
  begin: { nl: 'Link laten sturen …', en: 'Have a link sent …' },
  beginFor: { nl: 'Link laten sturen aan {{name}} …', en: 'Have a link sent to {{name}} …' },
  sure: { nl: 'Een nieuwe link sturen aan {{name}}?', en: 'Send a new link to {{name}}?' },
  how: {
    nl: 'Doe dit alleen als {{name}} u daar zelf om vroeg. In de brief staat dat u het was. Zodra {{name}} de link gebruikt, werkt de oude passkey of het oude wachtwoord niet meer.',
    en: 'Do this only when {{name}} asked you for it. The letter says that it was you. As soon as {{name}} uses the link, the old passkey or password stops working.',
  },
  send: { nl: 'Link sturen', en: 'Send the link' },
  cancel: { nl: 'Niet sturen', en: 'Do not send it' },
  sent: { nl: 'De link gaat per mail naar {{name}}.', en: 'The link goes to {{name}} by mail.' },
  administrator: {
    nl: 'Voor deze persoon kan alleen de beheerder van Doorwerking in uw gemeente een link maken.',
    en: 'Only the administrator of Doorwerking in your municipality can make a link for this person.',
  },
  none: { nl: 'Er is niemand anders van uw raad bekend.', en: 'Nobody else of your council is known here.' },
});

interface FellowProps {
  readonly municipality: string;
  readonly fellow: FellowMembers['items'][number];
}

function Fellow({ municipality, fellow: { id, name, councils, recoverable } }: FellowProps) {
  const t = useTexts();
  const tell = useTell();
  const { list } = useDates();
  const names = useCouncilNames(municipality);
  const [asked, setAsked] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => sendFellowLink(municipality, id),
    onSuccess: () => tell(t('sent', { name })),
    onSettled: () => setAsked(false),
  });
  return (
    <li>
      <Card>
        <h3 className="utrecht-heading-3">{name}</h3>
        <p className="utrecht-paragraph dw-small">{list(councils.map((council) => names.get(council) ?? council))}</p>
        <FormProblems error={error} />
        {!recoverable && <p className="utrecht-paragraph">{t('administrator')}</p>}
        {recoverable && asked && (
          <Notice type="warning">
            <h4 className="utrecht-heading-3">{t('sure', { name })}</h4>
            <p className="utrecht-paragraph">{t('how', { name })}</p>
            <SureOrNot
              submit={t('send')}
              cancel={t('cancel')}
              busy={isPending}
              onSubmit={() => mutate()}
              onCancel={() => setAsked(false)}
            />
          </Notice>
        )}
        {recoverable && !asked && (
          <div>
            <Button
              appearance="secondary-action-button"
              aria-label={t('beginFor', { name })}
              onClick={() => setAsked(true)}
            >
              {t('begin')}
            </Button>
          </div>
        )}
      </Card>
    </li>
  );
}

/** Who is of the councils for which somebody speaks, and a way back in for each that only they themselves see. */
export function Fellows({ municipality }: { readonly municipality: string }) {
  const t = useTexts();
  const { items } = useSuspenseQuery(fellowMembersQuery(municipality)).data;
  return (
    <Section title={t('title')} intro={t('intro')}>
      {items.length === 0 && <p className="utrecht-paragraph">{t('none')}</p>}
      <ul className="dw-list dw-stack">
        {items.map((fellow) => (
          <Fellow key={fellow.id} municipality={municipality} fellow={fellow} />
        ))}
      </ul>
    </Section>
  );
}
