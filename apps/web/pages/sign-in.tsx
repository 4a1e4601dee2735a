import { IconChevronRight } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { DemoAccounts } from '../api/answers.ts';
import { demoAccountsQuery, publicTwinQuery, signInServicesQuery } from '../api/queries.ts';
import { useSignIn } from '../api/session.ts';
import { FormProblems } from '../form/problems.tsx';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Empty, Loading } from '../ui/states/states.tsx';
import { Services } from './sign-in/services.tsx';
import './sign-in.css';

// Most who sign in do so at their municipality.
const OwnSignIn = lazy(() => import('../own-ways/sign-in.tsx'));

const useTexts = textsOf({
  title: { nl: 'Inloggen', en: 'Sign in' },
  lead: {
    nl: 'Dit is een demo met echte dossiers. Kies wie u bent. U hebt geen wachtwoord nodig.',
    en: 'This is a demo with real dossiers. Choose who you are. You need no password.',
  },
  demo: { nl: 'Kies een account', en: 'Choose an account' },
  together: {
    title: { nl: 'Samen aan een advies schrijven', en: 'Write an advice together' },
    intro: {
      nl: 'Deze mensen zijn van één adviesraad, en hebben een advies in bewerking. Log in een tweede venster (een privévenster, of een andere browser) in als een ander van hen: u ziet dan elkaars tekst.',
      en: 'These people are of one council, and are writing an advice. Sign in as another of them in a second window (a private one, or another browser): you then see what the other writes.',
    },
    chair: { nl: 'Voorzitter van de adviesraad', en: 'Chair of the council' },
    secretary: { nl: 'Secretaris van de adviesraad', en: 'Secretary of the council' },
    member: { nl: 'Lid van de adviesraad', en: 'Member of the council' },
  },
  public: {
    title: { nl: 'Lezen zonder in te loggen', en: 'Read without signing in' },
    text: {
      nl: 'Wat u wilt lezen, is openbaar. U hoeft daarvoor niet in te loggen.',
      en: 'What you want to read is public. You need not sign in for it.',
    },
    read: { nl: 'Lees de openbare pagina', en: 'Read the public page' },
  },
  none: {
    title: { nl: 'Hier kan nu niemand inloggen', en: 'Nobody can sign in here now' },
    text: {
      nl: 'Er is geen inlogdienst ingesteld, en dit is geen demo. Vraag de beheerder hoe u kunt inloggen.',
      en: 'No sign-in service is set, and this is no demo. Ask the administrator how you can sign in.',
    },
  },
});

/** Somebody of outside was sent a link from inside: the same may be there for anybody, and then that comes first. */
function ReadInPublic({ address }: { address: string }) {
  const t = useTexts();
  return (
    <Section title={t('public.title')}>
      <p className="utrecht-paragraph">{t('public.text')}</p>
      <p className="utrecht-paragraph">
        <a className="utrecht-link" href={address}>
          {t('public.read')}
        </a>
      </p>
    </Section>
  );
}

type DemoAccount = DemoAccounts['items'][number];
interface AccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly isPending: boolean;
  readonly enter: (account: string) => void;
}

function Accounts({ accounts, isPending, enter }: AccountsProps) {
  const t = useTexts();
  const terms = useTerms();
  const roleOf = ({ role, function: as }: DemoAccount['memberships'][number]) =>
    as === undefined ? terms(`role.${role}`) : t(`together.${as}`);
  return (
    <ul className="dw-list dw-accounts">
      {accounts.map(({ account, name, memberships }) => (
        <li key={account}>
          <button type="button" className="dw-account" onClick={() => enter(account)} aria-disabled={isPending}>
            <span>
              <span className="dw-account__name">{name}</span>
              <span className="dw-small dw-muted">{[...new Set(memberships.map(roleOf))].join(', ')}</span>
            </span>
            <IconChevronRight className="dw-icon" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

export default function SignIn() {
  const t = useTexts();
  const { terug } = useSearch({ from: '/inloggen' });
  const { history } = useRouter();
  const { items } = useSuspenseQuery(demoAccountsQuery).data;
  const isOfSeveral = ({ memberships }: DemoAccount) => memberships.some((one) => one.function !== undefined);
  const [several, alone] = [items.filter(isOfSeveral), items.filter((one) => !isOfSeveral(one))];
  const { items: services, own } = useSuspenseQuery(signInServicesQuery).data;
  const twin = useSuspenseQuery(publicTwinQuery(terug)).data;
  const { mutate, isPending, error } = useSignIn();
  const enter = (account: string) => {
    if (!isPending) mutate(account, { onSuccess: () => history.push(terug ?? '/') });
  };
  return (
    <Page title={t('title')} lead={items.length > 0 ? t('lead') : undefined}>
      {twin !== null && <ReadInPublic address={twin} />}
      <FormProblems error={error} />
      {services.length > 0 && <Services services={services} back={terug} />}
      {own && items.length === 0 && (
        <Suspense fallback={<Loading />}>
          <OwnSignIn passkeys={own.passkeys} alone={services.length === 0} done={() => history.push(terug ?? '/')} />
        </Suspense>
      )}
      {items.length + services.length === 0 && !own && (
        <Empty title={t('none.title')}>
          <p>{t('none.text')}</p>
        </Empty>
      )}
      {alone.length > 0 && (
        <Section title={t('demo')}>
          <Accounts accounts={alone} {...{ isPending, enter }} />
        </Section>
      )}
      {several.length > 0 && (
        <Section title={t('together.title')} intro={t('together.intro')}>
          <Accounts accounts={several} {...{ isPending, enter }} />
        </Section>
      )}
    </Page>
  );
}
