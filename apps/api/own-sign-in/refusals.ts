import { Refusal } from '../http/refusal.js';

/** It was taken, is over, was followed by another, or never was: which of these is nobody's to know. */
export const linkOver = () =>
  new Refusal(
    'sign-in-link-over',
    'Deze link is al gebruikt, is verlopen, of er is een nieuwe gemaakt. Vraag de beheerder van Doorwerking in uw gemeente om een nieuwe.',
  );

export const begunTooLongAgo = () =>
  new Refusal(
    'sign-in-expired',
    'U begon langer dan tien minuten geleden, of in een ander venster. Probeer het opnieuw.',
  );

/** The same for an account that is not there, a wrong password, a wrong code and a code that was used. */
export const wrongPassword = () =>
  new Refusal(
    'sign-in-refused',
    'Inlognaam, wachtwoord en code horen niet bij elkaar. Een code geldt een halve minuut en één keer: wacht anders op de volgende.',
  );

export const wrongPasskey = () =>
  new Refusal(
    'sign-in-refused',
    'Deze passkey is hier niet bekend, of niet meer. Log anders in, of vraag om een nieuwe link.',
  );

export const passkeyNotMade = () =>
  new Refusal(
    'sign-in-refused',
    'De passkey is niet gemaakt: wat uw apparaat stuurde, klopt niet. Probeer het opnieuw.',
  );

export const withoutRole = () =>
  new Refusal('sign-in-unknown', 'U hebt hier geen rol meer. Vraag het de beheerder van Doorwerking in uw gemeente.');

/** Where nobody said at which address people find this, nothing can be bound to it. */
export const notHere = () =>
  new Refusal(
    'not-allowed-now',
    'inloggen op deze manier kan hier niet: stel DOORWERKING_ADDRESS in, met https en een naam',
  );

/** Whatever the reason is: what somebody else is or has is not told. */
export const forTheAdministrator = () =>
  new Refusal(
    'not-allowed-now',
    'voor deze persoon kan alleen de beheerder een link maken: er is hier geen eigen e-mailadres van bekend, de persoon doet hier ook ander werk, of heeft nog nooit zelf ingelogd',
  );
