import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Inloggen', en: 'Sign in' },
  lead: {
    nl: 'Dit is een demo met echte dossiers. Kies wie u bent. U hebt geen wachtwoord nodig.',
    en: 'This is a demo with real dossiers. Choose who you are. You need no password.',
  },
  demo: { nl: 'Kies een account', en: 'Choose an account' },
  none: {
    title: { nl: 'Er zijn geen demo-accounts', en: 'There are no demo accounts' },
    text: {
      nl: 'Deze omgeving is niet als demo gemaakt. Vraag de beheerder hoe u kunt inloggen.',
      en: 'This environment was not made as a demo. Ask the administrator how you can sign in.',
    },
  },
});
