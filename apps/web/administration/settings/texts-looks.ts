/** How a municipality looks, and what residents find of it. */
export const looks = {
  looks: {
    title: { nl: 'Uiterlijk', en: 'Looks' },
    intro: {
      nl: 'Dit geldt voor iedereen die bij deze gemeente inlogt, en voor de openbare pagina’s van deze gemeente. Wie ook bij een andere gemeente hoort, ziet het alleen als die hetzelfde kiest.',
      en: 'This holds for everybody who signs in for this municipality, and for the public pages of this municipality. Who is of another municipality too sees it only when that one chooses the same.',
    },
    colours: { nl: 'Kleuren en letters', en: 'Colours and typeface' },
    contrast: {
      nl: 'Wat slecht te lezen zou zijn, wordt niet bewaard. U leest dan waarom, en welke kleur wel kan.',
      en: 'What could not be read well is not saved. You read why then, and which colour can be.',
    },
    accent: { nl: 'Kleur van links en knoppen', en: 'Colour of links and buttons' },
    hex: {
      nl: 'Zoals in uw huisstijl: een # met zes tekens, bijvoorbeeld #154273. Laat leeg voor de gewone kleur.',
      en: 'As in your house style: a # with six signs, such as #154273. Leave empty for the usual colour.',
    },
    bar: { nl: 'Kleur van de balk boven de pagina', en: 'Colour of the bar above the page' },
    barHelp: {
      nl: 'Elke kleur kan: de letters worden vanzelf wit of zwart.',
      en: 'Any colour can be: the letters become white or black by themselves.',
    },
    inBar: { nl: 'Dossiers   Adviesraden', en: 'Dossiers   Councils' },
    button: { nl: 'Knop', en: 'Button' },
    link: { nl: 'Een link', en: 'A link' },
    font: { nl: 'Welke letters?', en: 'Which typeface?' },
    fonts: {
      theme: { nl: 'Zoals het thema', en: 'As the theme' },
      sans: { nl: 'Schreefloos, van het apparaat zelf', en: 'Sans serif, of the device itself' },
      serif: { nl: 'Met schreef, van het apparaat zelf', en: 'Serif, of the device itself' },
    },
    label: { nl: 'Welk thema?', en: 'Which theme?' },
    server: { nl: 'Zoals de server is ingesteld', en: 'As the server is set' },
    'voorbeeld-theme': { nl: 'Voorbeeld', en: 'Voorbeeld' },
    'ma-theme': { nl: 'Mooi & Anders', en: 'Mooi & Anders' },
  },
  contact: {
    title: { nl: 'Contact', en: 'Contact' },
    intro: {
      nl: 'Van een loket of afdeling, niet van een persoon.',
      en: 'Of a desk or department, not of a person.',
    },
    mail: { nl: 'E-mailadres', en: 'Mail address' },
    phone: { nl: 'Telefoonnummer', en: 'Telephone number' },
    page: { nl: 'Contactpagina', en: 'Contact page' },
  },
  statements: {
    title: { nl: 'Openbare pagina’s', en: 'Public pages' },
    lead: {
      nl: 'Dit staat onder aan elke openbare pagina die over deze gemeente gaat.',
      en: 'This stands at the foot of each public page that is about this municipality.',
    },
    of: { nl: 'Verklaringen', en: 'Statements' },
    languages: { nl: 'Talen', en: 'Languages' },
    english: {
      nl: 'De openbare pagina’s zijn er ook in het Engels',
      en: 'The public pages are there in English too',
    },
    privacy: { nl: 'Privacyverklaring', en: 'Privacy statement' },
    accessibility: { nl: 'Toegankelijkheidsverklaring', en: 'Accessibility statement' },
    link: { nl: 'Een adres dat met https:// begint.', en: 'An address that begins with https://.' },
  },
} as const;
