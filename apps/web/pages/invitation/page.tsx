import { Button } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { SessionAnswer } from '../../api/answers.ts';
import { useEntered } from '../../api/session.ts';
import { MakePasskey } from '../../own-ways/make-passkey.tsx';
import { MakePassword } from '../../own-ways/make-password.tsx';
import { linkedPersonQuery, makingByLink } from '../../own-ways/queries.ts';
import { useUntil } from '../../own-ways/until.ts';
import { useDates } from '../../texts/dates.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';

const useTexts = textsOf({
  title: { nl: 'Welkom, {{name}}', en: 'Welcome, {{name}}' },
  lead: {
    nl: 'U gaat inloggen bij Doorwerking voor {{municipalities}}. Kies hieronder hoe u voortaan inlogt. Bent u niet {{name}}? Gebruik deze link dan niet.',
    en: 'You are to sign in to Doorwerking for {{municipalities}}. Choose below how you sign in from now on. Are you not {{name}}? Then do not use this link.',
  },
  recovered: {
    nl: 'Waarmee u eerder inlogde, werkt niet meer. Maak het hier opnieuw.',
    en: 'What you signed in with before does not work any more. Make it anew here.',
  },
  untilTaken: {
    nl: 'Zodra u hier een nieuwe manier maakt, werkt uw oude passkey of wachtwoord niet meer.',
    en: 'As soon as you make a new way here, your old passkey or password stops working.',
  },
  until: { nl: 'Deze link werkt één keer, tot {{until}}.', en: 'This link works once, until {{until}}.' },
  passkey: {
    title: { nl: 'Met een passkey', en: 'With a passkey' },
    intro: {
      nl: 'Het makkelijkst en het veiligst. Uw telefoon of computer onthoudt wie u bent; u logt in met uw vinger, uw gezicht of de pincode van het apparaat. Die ziet niemand anders, ook wij niet.',
      en: 'The easiest and the safest. Your telephone or computer remembers who you are; you sign in with your finger, your face or the PIN of the device. Nobody else sees those, and we do not either.',
    },
  },
  password: {
    title: { nl: 'Met een wachtwoord en een code', en: 'With a password and a code' },
    intro: {
      nl: 'Daarvoor hebt u een app nodig die codes maakt. Bij elke keer inloggen vult u ook zo’n code in.',
      en: 'You need an app for it that makes codes. Each time you sign in you fill in such a code too.',
    },
    choose: { nl: 'Liever een wachtwoord met een code', en: 'Rather a password with a code' },
  },
  over: { nl: 'Deze link werkt niet meer', en: 'This link does not work any more' },
  overText: {
    nl: 'Hij is al gebruikt, is verlopen, of er is een nieuwe gemaakt. Hebt u er zelf al mee ingelogd? Log dan gewoon in. Anders: vraag de beheerder van Doorwerking in uw gemeente om een nieuwe, en meld dat u deze niet hebt gebruikt.',
    en: 'It was used, has expired, or a new one was made. Did you sign in with it yourself? Then sign in as usual. If not: ask the administrator of Doorwerking in your municipality for a new one, and tell them that you did not use this.',
  },
  signIn: { nl: 'Naar inloggen', en: 'To signing in' },
});

/** By link: what makes it secret stands behind the #, which no server sees. */
export default function Invitation() {
  const t = useTexts();
  const { list } = useDates();
  const until = useUntil();
  const [link] = useState(() => globalThis.location.hash.slice(1));
  const [wantsPassword, setWantsPassword] = useState(false);
  const { history } = useRouter();
  const enter = useEntered();
  const linked = useSuspenseQuery(linkedPersonQuery(link)).data;
  if (linked === null) {
    return (
      <Page title={t('over')}>
        <Empty title={t('overText')}>
          <Link to="/inloggen">{t('signIn')}</Link>
        </Empty>
      </Page>
    );
  }
  const { name, kind, municipalities, passkeys, expiresAt, untilTaken } = linked;
  const making = makingByLink(link);
  const done = (session: SessionAnswer) => {
    enter(session);
    history.replace('/');
  };
  return (
    <Page title={t('title', { name })} lead={t('lead', { name, municipalities: list(municipalities) })}>
      <div className="dw-stack dw-stack--loose">
        {kind === 'recovery' && (
          <p className="utrecht-paragraph">{t(untilTaken === true ? 'untilTaken' : 'recovered')}</p>
        )}
        {passkeys && (
          <Section title={t('passkey.title')} intro={t('passkey.intro')}>
            <MakePasskey making={making} done={done} />
          </Section>
        )}
        <Section title={t('password.title')} intro={t('password.intro')}>
          {passkeys && !wantsPassword ? (
            <div>
              <Button appearance="secondary-action-button" onClick={() => setWantsPassword(true)}>
                {t('password.choose')}
              </Button>
            </div>
          ) : (
            <MakePassword making={making} account={linked.mail} done={done} />
          )}
        </Section>
        <p className="utrecht-paragraph dw-small">{t('until', { until: until(expiresAt) })}</p>
      </div>
    </Page>
  );
}
