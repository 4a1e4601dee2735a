import { Refusal } from '../http/refusal.js';
import type { SignInService } from './settings.js';

const asks = ({ help }: SignInService, toWhom: { nl: string; en: string }) => ({
  nl: help === undefined ? `Vraag het de ${toWhom.nl}.` : `Vraag het de ${toWhom.nl}: ${help}.`,
  en: help === undefined ? `Ask the ${toWhom.en}.` : `Ask the ${toWhom.en}: ${help}.`,
});

/** A login name that is longer nobody passes on. */
const SHOWN = 200;

const ADMINISTRATOR = {
  nl: 'beheerder van Doorwerking in uw gemeente',
  en: 'administrator of Doorwerking in your municipality',
};

export const noSuchService = () => new Refusal('not-found', 'er is niets op dit adres');

/** It was used, took too long, began in another browser or at another service: which of these is nobody's to know. */
export const expired = () =>
  new Refusal(
    'sign-in-expired',
    'U begon misschien langer dan tien minuten geleden, in een ander venster, of was al ingelogd. Begin opnieuw.',
    { inEnglish: 'Perhaps you began more than ten minutes ago, in another window, or had signed in. Begin again.' },
  );

/** The service did not let them in, or what it said does not hold: that is for the log. */
export const refusedBy = (service: SignInService) => {
  const { nl, en } = asks(service, ADMINISTRATOR);
  return new Refusal(
    'sign-in-refused',
    `Het antwoord van de inlogdienst klopt niet, of u brak het inloggen af. ${nl}`,
    {
      inEnglish: `The answer of the sign-in service does not hold, or you stopped signing in. ${en}`,
    },
  );
};

/**
 * The same for whoever is not known here, has no role any more, or is of elsewhere. Their login name is told to them
 * alone, as the service told it: whoever gives them a role needs it letter for letter, and they may not know it.
 */
export const unknown = (service: SignInService, login: string) => {
  const { nl, en } = asks(service, ADMINISTRATOR);
  const isShown = login.length <= SHOWN;
  return new Refusal(
    'sign-in-unknown',
    `U bent ingelogd bij uw gemeente, maar hebt hier nog geen rol. ${nl}${isShown ? ` Geef daarbij uw inlognaam door: ${login}` : ''}`,
    {
      inEnglish: `You signed in with your municipality, but have no role here yet. ${en}${isShown ? ` Tell them your account: ${login}` : ''}`,
    },
  );
};

export const tooWeak = (service: SignInService) => {
  const { nl, en } = asks(service, ADMINISTRATOR);
  const why = 'Wie namens de gemeente iets vaststelt of beheert, logt in met een extra stap, zoals een code.';
  const inEnglish =
    'Who adopts or administers something for the municipality signs in with one more step, such as a code.';
  return new Refusal('sign-in-too-weak', `${why} Die stap ontbrak. ${nl}`, {
    inEnglish: `${inEnglish} That step was missing. ${en}`,
  });
};

export const unavailable = () =>
  new Refusal('sign-in-unavailable', 'De inlogdienst van uw gemeente antwoordt nu niet. Probeer het straks opnieuw.', {
    inEnglish: 'The sign-in service of your municipality does not answer now. Try again later.',
    retryAfter: 5,
  });

/** What a service said of itself does not hold. */
export const notOver = () => new Refusal('invalid', 'logout_token: klopt niet', { place: 'logout_token' });
