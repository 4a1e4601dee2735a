/** The conditions for good participation (Movisie 2013), by their number. */
export const CONDITIONS = {
  '1': {
    nl: 'De relatie tussen overheid en burgers of cliënten: een gezamenlijk proces',
    en: 'The relation between government and residents or clients: a joint process',
  },
  '2': { nl: 'Verwachtingsmanagement', en: 'Managing expectations' },
  '3': { nl: 'Faciliteiten: ondersteuning en kosten vergoeden', en: 'Facilities: support and costs paid' },
  '4': { nl: 'Vroegtijdig betrokken zijn', en: 'Being involved early' },
  '5': {
    nl: 'Eigen agenda bepalen: stelling nemen, prioriteiten stellen en keuzes maken',
    en: 'Setting your own agenda: taking a stand, setting priorities and making choices',
  },
  '6': { nl: 'Neem tijd', en: 'Taking time' },
  '7': { nl: 'Invloed zichtbaar en transparant maken', en: 'Making influence visible and transparent' },
  '8': {
    nl: 'Onafhankelijke raad, voorzitter en gespreksleider',
    en: 'Independent council, chair and discussion leader',
  },
  '9': {
    nl: 'Oog voor minder mondige mensen en groepen: met wie spreek je?',
    en: 'An eye for people and groups who speak up less: with whom do you speak?',
  },
  '10': {
    nl: 'Informele en creatieve vormen: participatie die past',
    en: 'Informal and creative forms: participation that fits',
  },
  '11': { nl: 'Zet ieder in zijn kracht', en: 'Letting everybody do what they are good at' },
  '12': {
    nl: 'Samenstelling van de formele raden en deskundigheid',
    en: 'Composition of the formal councils and expertise',
  },
  '13': { nl: 'Zorg voor veiligheid en vertrouwen', en: 'Safety and trust' },
  '14': { nl: 'Vindbaar en toegankelijk', en: 'Easy to find and accessible' },
  '15': { nl: 'Direct contact met het netwerk', en: 'Direct contact with the network' },
  '16': { nl: 'Samengaan of samenwerken van raden onderling', en: 'Councils that merge or work together' },
  '17': { nl: 'Ervaringsdeskundigheid', en: 'Expertise by experience' },
} as const;

/** What each asks, in one sentence, after the publications that Movisie 2013 gathered. */
export const CONDITIONS_MEAN = {
  '1': {
    nl: 'Bestuurders, ambtenaren en de raad werken samen aan hetzelfde doel en kennen elkaar.',
    en: 'Politicians, civil servants and the council work on the same goal and know each other.',
  },
  '2': {
    nl: 'Vooraf is duidelijk waarover de raad meepraat, wanneer, en hoeveel ruimte er is.',
    en: 'It is clear beforehand on what the council is heard, when, and how much can still change.',
  },
  '3': {
    nl: 'De raad krijgt ondersteuning, scholing en geld, en maakt geen kosten die niet worden vergoed.',
    en: 'The council gets support, training and money, and no costs are left unpaid.',
  },
  '4': {
    nl: 'De raad praat mee als plannen nog kunnen veranderen, niet pas als de tekst af is.',
    en: 'The council is heard while plans can still change, not once the text is finished.',
  },
  '5': {
    nl: 'De raad kiest zelf waarover hij adviseert en wat voorgaat.',
    en: 'The council itself chooses on what it advises and what comes first.',
  },
  '6': {
    nl: 'Er is genoeg tijd om met mensen te spreken, na te denken en een advies te schrijven.',
    en: 'There is time enough to speak with people, to think, and to write an advice.',
  },
  '7': {
    nl: 'In het beleid is te zien wat er met het advies is gedaan, en bij een nee staat waarom.',
    en: 'The policy shows what was done with the advice, and a no says why.',
  },
  '8': {
    nl: 'De raad beslist zelf, en niet de wethouder of een ambtenaar zit voor.',
    en: 'The council decides for itself, and neither the alderman nor a civil servant chairs it.',
  },
  '9': {
    nl: 'Er is nagegaan wie er niet aan tafel zit, en ook die mensen zijn gehoord.',
    en: 'It was looked into who is not at the table, and they were heard too.',
  },
  '10': {
    nl: 'Naast vergaderen zijn er andere manieren om mee te doen, die passen bij de mensen om wie het gaat.',
    en: 'Beside meetings there are other ways to take part, which fit the people concerned.',
  },
  '11': {
    nl: 'Iedereen doet mee met wat hij of zij goed kan, en kan daarin groeien.',
    en: 'Everybody takes part with what they are good at, and can grow in it.',
  },
  '12': {
    nl: 'In de raad zitten mensen die de cliënten vertegenwoordigen en mensen die verstand hebben van beleid.',
    en: 'The council has people who represent clients and people who know about policy.',
  },
  '13': {
    nl: 'Mensen kunnen vrijuit spreken, en er wordt naar hun verhaal geluisterd.',
    en: 'People can speak freely, and their story is listened to.',
  },
  '14': {
    nl: 'De stukken zijn in gewone taal, de plek is bereikbaar en er is één aanspreekpunt.',
    en: 'The papers are in plain language, the place can be reached and there is one contact.',
  },
  '15': {
    nl: 'De raad spreekt rechtstreeks met bestuur, beleidsmakers en de eigen achterban.',
    en: 'The council speaks directly with politicians, policy makers and those it represents.',
  },
  '16': {
    nl: 'Raden stemmen met elkaar af, zonder dat de stem van een groep verloren gaat.',
    en: 'Councils consult each other, and no group loses its voice by it.',
  },
  '17': {
    nl: 'Wat mensen zelf hebben meegemaakt, telt mee als kennis.',
    en: 'What people went through themselves counts as knowledge.',
  },
} as const satisfies Record<keyof typeof CONDITIONS, { nl: string; en: string }>;
