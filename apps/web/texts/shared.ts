import { textsOf } from './texts-of.ts';

/** What stands on every page: the shell, the states, the forms. */
export const SHARED = {
  product: { nl: 'Doorwerking', en: 'Doorwerking' },
  home: { nl: 'Doorwerking, naar de startpagina', en: 'Doorwerking, to the start page' },
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  signIn: { nl: 'Inloggen', en: 'Sign in' },
  signOut: { nl: 'Uitloggen', en: 'Sign out' },
  roles: { nl: 'Uw rollen', en: 'Your roles' },
  news: {
    none: { nl: 'Nieuw voor u', en: 'New for you' },
    some: { nl: 'Nieuw voor u: {{many}}', en: 'New for you: {{many}}' },
  },
  crumbs: { nl: 'Kruimelpad', en: 'Breadcrumbs' },
  close: { nl: 'Sluiten', en: 'Close' },
  language: {
    nl: { nl: 'Nederlands', en: 'Nederlands' },
    en: { nl: 'English', en: 'English' },
  },
  nav: {
    label: { nl: 'Hoofdmenu', en: 'Main menu' },
    menu: { nl: 'Menu', en: 'Menu' },
    start: { nl: 'Mijn werk', en: 'My work' },
    dossiers: { nl: 'Dossiers', en: 'Dossiers' },
    deadlines: { nl: 'Termijnen', en: 'Deadlines' },
    register: { nl: 'Niet overgenomen', en: 'Not adopted' },
    dashboard: { nl: 'Overzicht', en: 'Overview' },
    councils: { nl: 'Adviesraden', en: 'Councils' },
    search: { nl: 'Zoeken', en: 'Search' },
    administration: { nl: 'Beheer', en: 'Administration' },
    public: { nl: 'Openbare pagina', en: 'Public page' },
  },
  footer: {
    about: {
      nl: 'Doorwerking laat zien wat er met elk advies is gebeurd: wat een adviesraad aanbeval, wat de gemeente antwoordde en wat er in de tekst is veranderd.',
      en: 'Doorwerking shows what happened to every advice: what a council recommended, what the municipality answered and what changed in the text.',
    },
    help: { nl: 'Hulp bij deze pagina', en: 'Help with this page (in Dutch)' },
    public: { nl: 'Wat openbaar is', en: 'What is public' },
    register: { nl: 'Wat niet is overgenomen', en: 'What was not adopted' },
    checkpoint: {
      nl: 'Bewaar dit controlegetal: het laat later zien dat er niets is veranderd',
      en: 'Keep this checkpoint: it shows later that nothing was altered',
    },
  },
  state: {
    loading: { nl: 'De pagina wordt geladen', en: 'The page is loading' },
    offline: {
      nl: 'U bent niet verbonden met internet. Wat u typt blijft bewaard op deze computer.',
      en: 'You are not connected to the internet. What you type is kept on this computer.',
    },
    again: { nl: 'Probeer het opnieuw', en: 'Try again' },
    home: { nl: 'Naar de startpagina', en: 'To the start page' },
    number: { nl: 'Nummer voor een melding: {{number}}', en: 'Number for a report: {{number}}' },
    unreachable: {
      title: { nl: 'Wij krijgen geen verbinding', en: 'We cannot connect' },
      text: {
        nl: 'De dienst is nu niet te bereiken. Controleer uw internetverbinding en probeer het opnieuw.',
        en: 'The service cannot be reached now. Check your internet connection and try again.',
      },
    },
    notFound: {
      title: { nl: 'Dit is niet gevonden', en: 'This was not found' },
      text: {
        nl: 'Wat u zoekt bestaat niet, of u mag het niet zien. Controleer het adres, of zoek het op vanaf de startpagina.',
        en: 'What you are looking for does not exist, or you may not see it. Check the address, or look for it from the start page.',
      },
    },
    signedOut: {
      title: { nl: 'U bent niet meer ingelogd', en: 'You are no longer signed in' },
      text: {
        nl: 'Log opnieuw in. Daarna komt u terug op deze pagina. Wat u typte is bewaard op deze computer.',
        en: 'Sign in again. Then you come back to this page. What you typed is kept on this computer.',
      },
    },
    notPermitted: {
      title: { nl: 'U mag deze pagina niet zien', en: 'You may not see this page' },
      text: {
        nl: 'Deze pagina hoort bij een andere rol of een andere gemeente.',
        en: 'This page belongs to another role or another municipality.',
      },
    },
    notReady: {
      title: { nl: 'Dit is nog niet klaar', en: 'This is not ready yet' },
      text: {
        nl: 'De gegevens worden opnieuw opgebouwd. Probeer het over een minuut nog eens.',
        en: 'The data is being built anew. Try again in a minute.',
      },
    },
    unexpected: {
      title: { nl: 'Er ging iets mis', en: 'Something went wrong' },
      text: {
        nl: 'Dit ligt aan ons, niet aan u. Probeer het opnieuw. Blijft het misgaan, meld het dan bij de beheerder.',
        en: 'This is our fault, not yours. Try again. If it keeps going wrong, tell the administrator.',
      },
    },
    noPage: {
      title: { nl: 'Deze pagina bestaat niet', en: 'This page does not exist' },
      text: { nl: 'Misschien is het adres niet goed overgenomen.', en: 'Perhaps the address was not copied well.' },
    },
  },
  live: {
    one: { nl: 'Bijgewerkt om {{time}}: {{what}}', en: 'Updated at {{time}}: {{what}}' },
    titled: { nl: 'Bijgewerkt om {{time}}: {{what}} ({{title}})', en: 'Updated at {{time}}: {{what}} ({{title}})' },
    several: {
      nl: 'Bijgewerkt om {{time}}: er veranderde iets in {{count}} dossiers',
      en: 'Updated at {{time}}: something changed in {{count}} dossiers',
    },
    lost: {
      nl: 'Wij verbinden opnieuw. Wat u ziet, kan intussen zijn veranderd.',
      en: 'Reconnecting. What you see may have changed meanwhile.',
    },
    ended: {
      nl: 'U bent niet meer ingelogd. Wat u typte is bewaard op deze computer.',
      en: 'You are no longer signed in. What you typed is kept on this computer.',
    },
  },
  form: {
    problems_one: { nl: 'Er is nog iets niet goed', en: 'Something is not right yet' },
    problems_other: { nl: 'Er zijn nog {{count}} dingen niet goed', en: '{{count}} things are not right yet' },
    missing: {
      fill: { nl: 'schrijf hier uw antwoord', en: 'write your answer here' },
      choose: { nl: 'kies wat past', en: 'choose what fits' },
      day: { nl: 'vul een dag in', en: 'fill in a day' },
      rows: { nl: 'noem er minstens één', en: 'name at least one' },
    },
    noReason: {
      nl: '‘{{said}}’ is geen reden. Schrijf waarom, in een paar woorden.',
      en: '‘{{said}}’ is no reason. Write why, in a few words.',
    },
    confirm: {
      title: { nl: 'Dit wordt openbaar', en: 'This becomes public' },
      intro: {
        nl: 'Lees het nog een keer. Iedereen kan dit straks lezen. U kunt het later verbeteren, maar niet wissen.',
        en: 'Read it once more. Everybody will be able to read this. You can correct it later, but not take it away.',
      },
      send: { nl: 'Versturen', en: 'Send' },
      back: { nl: 'Terug, ik wil nog iets veranderen', en: 'Back, I want to change something' },
    },
    notDone: { nl: 'Dit is niet gelukt', en: 'This was not done' },
    unreachable: {
      nl: 'Wij krijgen geen verbinding. Wat u hebt ingevuld is bewaard. Probeer het opnieuw; het wordt niet dubbel vastgelegd.',
      en: 'We cannot connect. What you filled in is kept. Try again; it will not be recorded twice.',
    },
    busy: { nl: 'Bezig …', en: 'Busy …' },
    notKept: {
      nl: 'Let op: deze browser kan niet bewaren wat u typt. Verstuur het formulier voordat u de pagina verlaat.',
      en: 'Please note: this browser cannot keep what you type. Send the form before you leave the page.',
    },
    optional: { nl: 'niet verplicht', en: 'optional' },
    restored: {
      nl: 'Wij hebben teruggezet wat u eerder had ingevuld.',
      en: 'We put back what you had filled in before.',
    },
    startOver: { nl: 'Opnieuw beginnen', en: 'Start over' },
    startedOver: {
      nl: 'U bent opnieuw begonnen. Wat u had ingevuld is weg.',
      en: 'You have started over. What you had filled in is gone.',
    },
    undo: { nl: 'Ongedaan maken', en: 'Undo' },
    choose: { nl: 'Maak een keuze', en: 'Choose one' },
    characters_one: { nl: 'nog {{count}} teken', en: '{{count}} character left' },
    characters_other: { nl: 'nog {{count}} tekens', en: '{{count}} characters left' },
    add: { nl: 'Nog een toevoegen', en: 'Add another' },
    remove: { nl: '{{what}} {{number}} weghalen', en: 'Remove {{what}} {{number}}' },
    removed: { nl: '{{what}} {{number}} is weggehaald.', en: '{{what}} {{number}} has been removed.' },
    date: {
      precision: { nl: 'Hoe precies weet u de datum?', en: 'How exactly do you know the date?' },
      day: { nl: 'Op de dag', en: 'The day' },
      month: { nl: 'Alleen de maand', en: 'Only the month' },
      year: { nl: 'Alleen het jaar', en: 'Only the year' },
      dayLabel: { nl: 'Dag', en: 'Day' },
      monthLabel: { nl: 'Maand', en: 'Month' },
      yearLabel: { nl: 'Jaar', en: 'Year' },
    },
    stale: {
      title: { nl: 'Iemand anders was u voor', en: 'Somebody else was first' },
      text: {
        nl: 'Dit is veranderd sinds u het zag. Bekijk de nieuwe stand en verstuur dan opnieuw. Wat u hebt ingevuld blijft staan.',
        en: 'This has changed since you saw it. Look at how it stands now and send again. What you filled in stays.',
      },
    },
    tooWeak: {
      title: { nl: 'Hiervoor logt u met een extra stap in', en: 'For this you sign in with one more step' },
      text: {
        nl: 'Wat u hebt ingevuld, blijft staan. Na het inloggen komt u hier terug.',
        en: 'What you filled in stays. After signing in you come back here.',
      },
      link: { nl: 'Inloggen met een extra stap', en: 'Sign in with one more step' },
    },
    signedOut: {
      nl: 'Log opnieuw in. Wat u hebt ingevuld is bewaard op deze computer en staat er daarna weer.',
      en: 'Sign in again. What you filled in is kept on this computer and will be back afterwards.',
    },
  },
  paging: {
    label: { nl: 'Bladeren', en: 'Pages' },
    first: { nl: 'Naar het begin', en: 'To the beginning' },
    next: { nl: 'Volgende', en: 'Next' },
  },
  due: {
    why: { nl: 'Waarom deze datum?', en: 'Why this date?' },
    dated: { nl: 'Datum later gegeven: {{until}}', en: 'Date given later: {{until}}' },
    extended: { nl: 'Verlengd van {{from}} naar {{until}}', en: 'Extended from {{from}} to {{until}}' },
  },
};

export const useShared = textsOf(SHARED);
