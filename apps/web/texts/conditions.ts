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
