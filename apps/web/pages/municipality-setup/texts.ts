import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Inrichten', en: 'Set up' },
  lead: {
    nl: '{{count}} van {{of}} stappen gedaan. U kunt in elke volgorde werken, stoppen en later verder gaan: elke stap bewaart u apart.',
    en: '{{count}} of {{of}} steps done. You can work in any order, stop and go on later: each step is saved by itself.',
  },
  done: { nl: 'Gedaan', en: 'Done' },
  begun: { nl: 'Deels gedaan', en: 'Partly done' },
  open: { nl: 'Nog te doen', en: 'To do' },
  optional: { nl: 'Kan ook later', en: 'Can be later' },
  titles: {
    signIn: { nl: 'Inloggen', en: 'Signing in' },
    ordinance: { nl: 'Gemeente en verordening', en: 'Municipality and ordinance' },
    terms: { nl: 'Termijnen en reces', en: 'Terms and recess' },
    councils: { nl: 'Adviesraden', en: 'Councils' },
    people: { nl: 'Mensen', en: 'People' },
    looks: { nl: 'Uiterlijk', en: 'Looks' },
    statements: { nl: 'Openbare pagina’s', en: 'Public pages' },
    dossier: { nl: 'Het eerste dossier', en: 'The first dossier' },
  },
  texts: {
    signIn: {
      nl: 'Er is voor uw gemeente geen inlogdienst. Zonder eigen manier om in te loggen kunt u na 12 uur niet meer terug. Maak op uw eigen pagina een link voor uzelf, open die, en maak daarmee een passkey of een wachtwoord. Wie de server beheert, kan een inlogdienst toevoegen in het bestand van DOORWERKING_SIGN_IN.',
      en: 'There is no sign-in service for your municipality. Without a way of your own to sign in you cannot come back after 12 hours. Make a link for yourself on your own page, open it, and make a passkey or a password with it. Whoever runs the server can add a sign-in service in the file of DOORWERKING_SIGN_IN.',
    },
    ordinance: {
      nl: 'In welke verordening uw afspraken staan, en welke portefeuilles er zijn.',
      en: 'In which ordinance your agreements stand, and which portfolios there are.',
    },
    terms: {
      nl: 'Hoeveel tijd een adviesraad krijgt, wanneer u antwoordt en wanneer er reces is. Vult u niets in, dan geldt zes weken.',
      en: 'How much time a council gets, when you answer and when there is recess. Without anything filled in it is six weeks.',
    },
    councils: {
      nl: 'Wie u advies vraagt: een cliëntenraad, Wmo-raad of jongerenraad.',
      en: 'Whom you ask for advice: a clients’ council, Wmo council or youth council.',
    },
    people: {
      nl: 'Beleidsmedewerkers, wethouders, de griffier en de mensen van de adviesraden. Voeg ook een tweede beheerder toe.',
      en: 'Civil servants, aldermen, the clerk and the people of the councils. Add a second administrator too.',
    },
    looks: {
      nl: 'Het logo, de kleuren en de letters van uw gemeente.',
      en: 'The logo, colours and typeface of your municipality.',
    },
    statements: {
      nl: 'Waar inwoners terecht kunnen, en waar uw privacyverklaring en toegankelijkheidsverklaring staan.',
      en: 'Where residents can turn, and where your privacy and accessibility statements are.',
    },
    dossier: {
      nl: 'U kunt nu al beginnen. Wat u hiervoor hebt afgesproken, neemt het dossier over.',
      en: 'You can begin now. The dossier takes over what you settled before.',
    },
  },
  links: {
    signIn: { nl: 'Een link maken voor uzelf', en: 'Make a link for yourself' },
    access: { nl: 'Bekijken waarmee u inlogt', en: 'See what you sign in with' },
    ordinance: { nl: 'Verordening invullen', en: 'Fill in the ordinance' },
    terms: { nl: 'Termijnen invullen', en: 'Fill in terms' },
    councils: { nl: 'Adviesraden toevoegen', en: 'Add councils' },
    people: { nl: 'Mensen toevoegen', en: 'Add people' },
    looks: { nl: 'Uiterlijk kiezen', en: 'Choose the looks' },
    statements: { nl: 'Contact en verklaringen invullen', en: 'Fill in contact and statements' },
    dossier: { nl: 'Het eerste dossier openen', en: 'Open the first dossier' },
  },
  look: {
    ordinance: { nl: 'Verordening bekijken', en: 'See the ordinance' },
    terms: { nl: 'Termijnen bekijken', en: 'See the terms' },
    councils: { nl: 'Adviesraden bekijken', en: 'See the councils' },
    people: { nl: 'Mensen bekijken', en: 'See the people' },
    looks: { nl: 'Uiterlijk bekijken', en: 'See the looks' },
    statements: { nl: 'Contact en verklaringen bekijken', en: 'See contact and statements' },
  },
  readLead: { nl: '{{count}} van {{of}} stappen gedaan.', en: '{{count}} of {{of}} steps done.' },
  service: {
    nl: 'Uw mensen loggen in bij “{{service}}”, met de inlognaam die u bij hen invult.',
    en: 'Your people sign in at “{{service}}”, with the login name that you fill in for them.',
  },
  own: {
    nl: 'U logt in met een passkey of wachtwoord van uzelf. Maak voor anderen zonder account een link op hun pagina bij Mensen.',
    en: 'You sign in with a passkey or password of your own. For others without an account, make a link on their page under People.',
  },
  others: {
    nl: 'Een beleidsmedewerker opent het eerste dossier. Wat u hiervoor hebt afgesproken, neemt het dossier over.',
    en: 'A civil servant opens the first dossier. It takes over what you settled before.',
  },
});
