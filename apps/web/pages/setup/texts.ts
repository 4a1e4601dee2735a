import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Uw gemeente inrichten', en: 'Set up your municipality' },
  lead: {
    nl: 'Kies uw gemeente en zeg wie de eerste beheerder is. Daarna ziet u wat er nog te doen is. U kunt elk moment stoppen en later verder gaan.',
    en: 'Choose your municipality and say who administers it first. After that you see what is left to do. You can stop at any moment and go on later.',
  },
  none: {
    title: { nl: 'Hier begint u met een link', en: 'You begin here with a link' },
    text: {
      nl: 'De server laat bij de start een link zien waarmee u de eerste gemeente inricht. Voor een volgende gemeente maakt de beheerder van de server er een.',
      en: 'The server shows a link when it starts, by which you set up the first municipality. For a further one whoever runs the server makes another.',
    },
  },
  signIn: { nl: 'Naar de inlogpagina', en: 'To the sign-in page' },
  server: {
    title: { nl: 'Zo is de server ingesteld', en: 'How the server is set' },
    intro: {
      nl: 'Dit staat niet in Doorwerking zelf, omdat er geheimen bij horen. Wie de server beheert, stelt het in.',
      en: 'This is not kept in Doorwerking itself, since secrets belong to it. Whoever runs the server sets it.',
    },
    address: { nl: 'Adres', en: 'Address' },
    noAddress: {
      nl: 'Niet ingesteld (DOORWERKING_ADDRESS). Zo lang werkt alleen het adres dat u nu gebruikt.',
      en: 'Not set (DOORWERKING_ADDRESS). Until then only the address works that you use now.',
    },
    services: { nl: 'Inlogdiensten', en: 'Sign-in services' },
    noServices: {
      nl: 'Geen (DOORWERKING_SIGN_IN). U kunt dit later instellen; u bent na deze stap twaalf uur ingelogd.',
      en: 'None (DOORWERKING_SIGN_IN). You can set this later; after this step you are signed in for twelve hours.',
    },
  },
  municipality: { nl: 'Welke gemeente?', en: 'Which municipality?' },
  name: { nl: 'Hoe heet u?', en: 'What is your name?' },
  login: { nl: 'Uw inlognaam', en: 'Your login name' },
  loginAt: {
    nl: 'Precies zoals de inlogdienst “{{service}}” u noemt. Hiermee komt u een volgende keer binnen.',
    en: 'Exactly what the sign-in service “{{service}}” calls you. By this you come in next time.',
  },
  loginLater: {
    nl: 'Zoals de inlogdienst van uw gemeente u noemt. Laat leeg als er nog geen inlogdienst is.',
    en: 'What the sign-in service of your municipality calls you. Leave empty when there is none yet.',
  },
  alsoCivilServant: {
    nl: 'Ik werk zelf ook aan dossiers, als beleidsmedewerker',
    en: 'I work on dossiers myself too, as a civil servant',
  },
  submit: { nl: 'Beginnen', en: 'Begin' },
  done: { nl: '{{name}}, u bent nu beheerder.', en: '{{name}}, you are the administrator now.' },
});
