import { Button } from '@utrecht/component-library-react';
import { FormProblems } from '../form/problems.tsx';
import { textsOf } from '../texts/texts-of.ts';
import { Section } from '../ui/section.tsx';
import { NotByDevice, shownByDevice } from './device.ts';
import { NotByDeviceNotice } from './not-by-device.tsx';
import { PlainForm } from './plain-form.tsx';
import { byPasskey, byPassword, passkeyChallenge, useComeIn } from './queries.ts';
import { useTexts as useOwnTexts } from './texts.ts';

const useTexts = textsOf({
  title: { nl: 'Inloggen zonder account bij de gemeente', en: 'Sign in without an account at the municipality' },
  intro: {
    nl: 'Voor leden van adviesraden. De eerste keer gebruikt u de link die u van de gemeente kreeg.',
    en: 'For members of councils. The first time you use the link that the municipality gave you.',
  },
  alone: {
    title: { nl: 'Met wat u zelf koos', en: 'With what you chose yourself' },
    intro: {
      nl: 'De eerste keer gebruikt u de link die u van de gemeente of van uw adviesraad kreeg. Daarmee kiest u een passkey, of een wachtwoord met een code.',
      en: 'The first time you use the link that you got of the municipality or of your council. With it you choose a passkey, or a password with a code.',
    },
  },
  again: { nl: 'Log eerst opnieuw in', en: 'Sign in again first' },
  againIntro: {
    nl: 'U gaat veranderen waarmee u inlogt. Laat zien dat u het bent; daarna gaat u hier verder.',
    en: 'You are to change what you sign in with. Show that it is you; then you go on here.',
  },
  password: { nl: 'Of met wachtwoord en code', en: 'Or with a password and a code' },
  lost: {
    nl: 'Kwijt waarmee u inlogt? Vraag de voorzitter of secretaris van uw adviesraad, of de beheerder van Doorwerking in uw gemeente, om een nieuwe link.',
    en: 'Lost what you sign in with? Ask the chair or secretary of your council, or the administrator of Doorwerking in your municipality, for a new link.',
  },
});

interface OwnSignInProps {
  readonly passkeys: boolean;
  readonly done: () => void;
  /** Where nobody signs in with an account at a municipality: then it is the way of everybody. */
  readonly alone?: boolean;
  /** By the person who is signed in, in the middle of what they do. */
  readonly again?: boolean;
}

/** With a passkey, or a password and a code. */
export default function OwnSignIn({ passkeys, done, alone = false, again = false }: OwnSignInProps) {
  const more = again ? { again } : {};
  const t = useTexts();
  const own = useOwnTexts();
  const passkey = useComeIn(again);
  const password = useComeIn(again);
  const byDevice = () => {
    if (passkey.isPending) return;
    const come = async () => {
      const { ceremony, options } = await passkeyChallenge();
      return byPasskey({ ceremony, credential: await shownByDevice(options), ...more });
    };
    passkey.mutate(come, { onSuccess: done });
  };
  const withPassword = (
    <PlainForm
      fields={[
        { name: 'account', label: own('password.account'), autoComplete: 'username' },
        {
          ...{ name: 'password', label: own('password.password') },
          autoComplete: 'current-password',
          type: 'password',
        },
        { ...{ name: 'code', label: own('password.code') }, autoComplete: 'one-time-code', numeric: true },
      ]}
      send={(values) => password.mutate(() => byPassword({ ...values, ...more }), { onSuccess: done })}
      error={password.error}
      busy={password.isPending}
      submit={own('password.signIn')}
    />
  );
  return (
    <Section
      title={t(again ? 'again' : alone ? 'alone.title' : 'title')}
      intro={t(again ? 'againIntro' : alone ? 'alone.intro' : 'intro')}
    >
      {passkeys && (
        <>
          <NotByDeviceNotice error={passkey.error} />
          <FormProblems error={passkey.error instanceof NotByDevice ? null : passkey.error} />
          <div>
            <Button appearance="primary-action-button" onClick={byDevice} aria-disabled={passkey.isPending}>
              {own('passkey.use')}
            </Button>
          </div>
          <details className="dw-more">
            <summary>{t('password')}</summary>
            {withPassword}
          </details>
        </>
      )}
      {!passkeys && withPassword}
      {!again && <p className="utrecht-paragraph dw-small">{t('lost')}</p>}
    </Section>
  );
}
