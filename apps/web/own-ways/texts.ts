import { textsOf } from '../texts/texts-of.ts';

export const useTexts = textsOf({
  device: {
    stopped: {
      nl: 'Het is niet gelukt: u brak het af, het duurde te lang, of dit apparaat kan het niet. Probeer het opnieuw, of kies een andere manier.',
      en: 'It did not work: you stopped, it took too long, or this device cannot. Try again, or choose another way.',
    },
    known: {
      nl: 'Op dit apparaat staat al een passkey van u. Daarmee kunt u inloggen.',
      en: 'This device has a passkey of yours already. You can sign in with it.',
    },
  },
  passkey: {
    make: { nl: 'Maak een passkey', en: 'Make a passkey' },
    name: { nl: 'Hoe noemt u dit apparaat?', en: 'What do you call this device?' },
    nameHelp: {
      nl: 'Bijvoorbeeld: mijn telefoon. Zo weet u later welke passkey waarop staat.',
      en: 'For example: my telephone. So you know later which passkey is on what.',
    },
    usual: { nl: 'Mijn apparaat', en: 'My device' },
    use: { nl: 'Inloggen met een passkey', en: 'Sign in with a passkey' },
  },
  password: {
    account: { nl: 'Inlognaam', en: 'Account' },
    accountHelp: {
      nl: 'Uw e-mailadres, of een naam die u onthoudt. Die is van u alleen.',
      en: 'Your mail address, or a name that you remember. It is yours alone.',
    },
    password: { nl: 'Wachtwoord', en: 'Password' },
    help: {
      nl: 'Ten minste 12 tekens. Een paar woorden achter elkaar is makkelijk te onthouden.',
      en: 'At least 12 signs. A few words in a row are easy to remember.',
    },
    code: { nl: 'Code uit de app', en: 'Code of the app' },
    codeHelp: { nl: 'Zes cijfers. Elke code geldt één keer.', en: 'Six digits. Each code counts once.' },
    missing: { nl: 'schrijf hier uw antwoord', en: 'write your answer here' },
    app: { nl: 'Zet de codes in een app', en: 'Put the codes in an app' },
    scan: {
      nl: 'Open op uw telefoon een app die codes maakt, zoals Google Authenticator, Microsoft Authenticator of FreeOTP. Laat die dit plaatje lezen.',
      en: 'Open an app that makes codes on your telephone, such as Google Authenticator, Microsoft Authenticator or FreeOTP. Let it read this picture.',
    },
    picture: { nl: 'Plaatje (QR-code) met de sleutel hieronder', en: 'Picture (QR code) with the key below' },
    onThis: {
      nl: 'Staat de app op dit apparaat? Open hem dan hier',
      en: 'Is the app on this device? Then open it here',
    },
    type: { nl: 'Of typ deze sleutel over', en: 'Or type this key over' },
    make: { nl: 'Wachtwoord bewaren', en: 'Save the password' },
    signIn: { nl: 'Inloggen', en: 'Sign in' },
    show: { nl: 'Laat het wachtwoord zien', en: 'Show the password' },
  },
});
