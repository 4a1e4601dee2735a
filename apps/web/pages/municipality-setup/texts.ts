import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Inrichten', en: 'Set up' },
  lead: {
    nl: '{{count}} van {{of}} stappen gedaan. U kunt in elke volgorde werken, stoppen en later verder gaan: elke stap bewaart u apart.',
    en: '{{count}} of {{of}} steps done. You can work in any order, stop and go on later: each step is saved by itself.',
  },
  done: { nl: 'Gedaan', en: 'Done' },
  open: { nl: 'Nog te doen', en: 'To do' },
  optional: { nl: 'Kan ook later', en: 'Can be later' },
  titles: {
    signIn: { nl: 'Inloggen', en: 'Signing in' },
    terms: { nl: 'Termijnen en afspraken', en: 'Terms and agreements' },
    councils: { nl: 'Adviesraden', en: 'Councils' },
    people: { nl: 'Mensen', en: 'People' },
    looks: { nl: 'Uiterlijk', en: 'Looks' },
    statements: { nl: 'Openbare pagina’s', en: 'Public pages' },
    dossier: { nl: 'Het eerste dossier', en: 'The first dossier' },
  },
  texts: {
    signIn: {
      nl: 'Er is voor uw gemeente nog geen inlogdienst. Wie de server beheert, zet die in het bestand van DOORWERKING_SIGN_IN: daar horen geheimen bij, die hier niet thuishoren.',
      en: 'There is no sign-in service for your municipality yet. Whoever runs the server puts it in the file of DOORWERKING_SIGN_IN: secrets belong to it, that do not belong here.',
    },
    terms: {
      nl: 'Hoeveel tijd een adviesraad krijgt, wanneer u antwoordt, welke portefeuilles er zijn, wanneer er reces is, en in welke verordening dat staat.',
      en: 'How much time a council gets, when you answer, which portfolios there are, when there is recess, and in which ordinance that stands.',
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
    terms: { nl: 'Termijnen en afspraken invullen', en: 'Fill in terms and agreements' },
    councils: { nl: 'Adviesraden toevoegen', en: 'Add councils' },
    people: { nl: 'Mensen toevoegen', en: 'Add people' },
    looks: { nl: 'Uiterlijk kiezen', en: 'Choose the looks' },
    statements: { nl: 'Contact en verklaringen invullen', en: 'Fill in contact and statements' },
    dossier: { nl: 'Het eerste dossier openen', en: 'Open the first dossier' },
  },
  service: {
    nl: 'Uw mensen loggen in bij “{{service}}”, met de inlognaam die u bij hen invult.',
    en: 'Your people sign in at “{{service}}”, with the login name that you fill in for them.',
  },
  others: {
    nl: 'Een beleidsmedewerker opent het eerste dossier. Wat u hiervoor hebt afgesproken, neemt het dossier over.',
    en: 'A civil servant opens the first dossier. It takes over what you settled before.',
  },
});
