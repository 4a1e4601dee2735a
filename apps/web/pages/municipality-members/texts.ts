import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Mensen', en: 'People' },
  lead: {
    nl: 'Wie voor deze gemeente met Doorwerking werkt. Kies een naam om een rol te wijzigen, te beëindigen of iemand te wissen.',
    en: 'Who works with Doorwerking for this municipality. Choose a name to change a role, to end it, or to erase somebody.',
  },
  read: {
    nl: 'Wie voor deze gemeente met Doorwerking werkt, en in welke rol.',
    en: 'Who works with Doorwerking for this municipality, and in which role.',
  },
  now: { nl: 'Wie er nu werkt', en: 'Who works here now' },
  before: {
    title: { nl: 'Wie er werkte', en: 'Who worked here' },
    intro: {
      nl: 'Zij kunnen niets meer doen. Hun naam staat nog bij wat zij deden.',
      en: 'They can do nothing any more. Their name still stands by what they did.',
    },
  },
  name: { nl: 'Naam', en: 'Name' },
  roles: { nl: 'Rol', en: 'Role' },
  account: { nl: 'Inlognaam: {{login}}', en: 'Account: {{login}}' },
  standsIn: {
    nl: 'Vervangt {{name}} als {{role}}, tot en met {{day}}',
    en: 'Stands in for {{name}} as {{role}}, until {{day}}',
  },
  comes: {
    none: { nl: 'Kan nog niet inloggen: heeft nog geen link', en: 'Cannot sign in yet: has no link yet' },
    expired: { nl: 'Kan nog niet inloggen: de link is verlopen', en: 'Cannot sign in yet: the link is over' },
    invited: { nl: 'Uitgenodigd, link werkt tot {{until}}', en: 'Invited, the link works until {{until}}' },
    never: { nl: 'Nog nooit ingelogd', en: 'Never signed in' },
  },
  stopped: { nl: 'Gestopt', en: 'Stopped' },
  new: {
    title: { nl: 'Iemand toevoegen', en: 'Add somebody' },
    intro: {
      nl: 'Wie een account bij de gemeente heeft, kan inloggen zodra de inlognaam hier staat. Voor wie dat niet heeft, zoals een lid van een adviesraad, maakt u daarna een link: kies de naam in de lijst.',
      en: 'Somebody with an account at the municipality can sign in as soon as it stands here. For somebody without one, such as a member of a council, you make a link afterwards: choose the name in the list.',
    },
    name: { nl: 'Naam van de persoon', en: 'Name of the person' },
    account: { nl: 'Inlognaam', en: 'Account' },
    accountHelp: {
      nl: 'Zoals de inlogdienst van uw gemeente deze persoon kent. Leeg voor wie daar geen account heeft.',
      en: 'As the sign-in service of your municipality knows them. Empty for somebody without an account there.',
    },
    accountNone: {
      nl: 'Dit is pas nodig als uw gemeente hier een inlogdienst heeft. Die is er nog niet.',
      en: 'Needed once your municipality has a sign-in service here. It has none yet.',
    },
    introNone: {
      nl: 'Na het toevoegen maakt u een link, waarmee deze persoon een eigen manier kiest om in te loggen.',
      en: 'After adding them you make a link, by which they choose a way of their own to sign in.',
    },
  },
  add: { nl: 'Toevoegen', en: 'Add' },
  added: { nl: '{{name}} is toegevoegd.', en: '{{name}} was added.' },
  addedWithout: {
    nl: '{{name}} is toegevoegd. Maak hieronder een link waarmee {{name}} kan inloggen.',
    en: '{{name}} was added. Make a link below by which {{name}} can sign in.',
  },
});
