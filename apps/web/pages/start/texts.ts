import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Mijn werk', en: 'My work' },
  lead_one: { nl: 'Er wacht 1 ding op u.', en: '1 thing awaits you.' },
  lead_other: { nl: 'Er wachten {{count}} dingen op u.', en: '{{count}} things await you.' },
  next: {
    title: { nl: 'Begin hiermee', en: 'Begin with this' },
    go: { nl: 'Nu doen', en: 'Do it now' },
    dossier: { nl: 'Bekijk het dossier', en: 'See the dossier' },
  },
  heard: { nl: 'Informatie gekregen', en: 'Information received' },
  talks: { nl: 'van wat in gesprekken is gezegd', en: 'of what was said in talks' },
  read: { nl: 'Nu lezen', en: 'Read it now' },
  due: { nl: 'uiterlijk {{date}} ({{distance}})', en: 'by {{date}} ({{distance}})' },
  progress: { nl: '{{done}} van {{total}} klaar', en: '{{done}} of {{total}} done' },
  handover: {
    ready: { nl: 'Ligt klaar om vast te stellen', en: 'Lies ready for adoption' },
    returned: { nl: 'Teruggestuurd, met opmerkingen', en: 'Sent back, with remarks' },
  },
  group: {
    returned: { nl: 'Teruggestuurd', en: 'Sent back' },
    overdue: { nl: 'Te laat', en: 'Overdue' },
    soon: { nl: 'Binnen twee weken', en: 'Within two weeks' },
    later: { nl: 'Later', en: 'Later' },
    undated: { nl: 'Zonder datum', en: 'Without a date' },
    before: { nl: 'Was al voorbij', en: 'Was over already' },
  },
  beforeIntro: {
    nl: 'Deze termijnen waren al voorbij toen het dossier van papier werd overgeschreven.',
    en: 'These terms were over already when the dossier was copied from paper.',
  },
  empty: {
    title: { nl: 'Er wacht niets op u', en: 'Nothing awaits you' },
    along: { nl: 'U hoeft niets te versturen', en: 'You need not send anything' },
    alongText: {
      nl: 'Wat uw raad wordt gevraagd, staat hieronder. Daar schrijft u aan mee.',
      en: 'What your council is asked stands below. There you write along.',
    },
    text: {
      nl: 'Zodra er iets voor u te doen is, staat het hier.',
      en: 'As soon as there is something for you to do, it stands here.',
    },
  },
  stopped: {
    nl: 'U hebt hier geen rol (meer). Klopt dat niet? Vraag het de beheerder van Doorwerking in uw gemeente.',
    en: 'You have no role here (any more). Is that not right? Ask the administrator of Doorwerking in your municipality.',
  },
  setUp: { nl: 'Bekijk wat er is ingericht, en wat nog niet', en: 'See what is set up, and what is not yet' },
  became: {
    nl: 'Bekijk wat er met de adviezen van uw raad gebeurde',
    en: 'See what became of the advice of your council',
  },
  all: { nl: 'Bekijk alle dossiers', en: 'See all dossiers' },
  promisedFor: { nl: 'Was toegezegd voor {{date}}', en: 'Was promised for {{date}}' },
  since: {
    day: { nl: 'sinds {{date}}', en: 'since {{date}}' },
    title: { nl: 'Veranderd sinds uw vorige bezoek', en: 'Changed since your last visit' },
    lead: { nl: 'Uw vorige bezoek was op {{date}} om {{time}}.', en: 'Your last visit was on {{date}} at {{time}}.' },
    nothing: { nl: 'Er is niets veranderd.', en: 'Nothing has changed.' },
    more: { nl: 'En nog meer. Bekijk alle dossiers', en: 'And more. See all dossiers' },
    others_one: { nl: 'nog {{count}} ding', en: '{{count}} more thing' },
    others_other: { nl: 'nog {{count}} dingen', en: '{{count}} more things' },
  },
  welcome: {
    title: { nl: 'Zie wat er met een advies gebeurt', en: 'See what happens to an advice' },
    lead: {
      nl: 'Adviesraden geven de gemeente advies over zorg, werk en jeugd. Doorwerking laat bij elke aanbeveling zien wat het antwoord was en wat er is veranderd.',
      en: 'Councils advise the municipality on care, work and youth. Doorwerking shows for every recommendation what was answered and what changed.',
    },
    signIn: { nl: 'Inloggen', en: 'Sign in' },
    public: { nl: 'Bekijk wat openbaar is', en: 'See what is public' },
    asked: {
      title: { nl: 'Op tijd gevraagd', en: 'Asked in time' },
      text: {
        nl: 'U ziet wanneer de adviesraad is gevraagd, hoe lang die de tijd kreeg en wat er nog te kiezen viel.',
        en: 'You see when the council was asked, how long it had and what could still be chosen.',
      },
    },
    answered: {
      title: { nl: 'Elk punt een antwoord', en: 'An answer to every point' },
      text: {
        nl: 'Elke aanbeveling krijgt een eigen antwoord, met de reden erbij. Ook als het antwoord nee is.',
        en: 'Every recommendation gets its own answer, with the reason. Also when the answer is no.',
      },
    },
    changed: {
      title: { nl: 'Te zien wat er veranderde', en: 'What changed can be seen' },
      text: {
        nl: 'Overgenomen is pas klaar als u kunt lezen waar: in de tekst, in de praktijk of in een toezegging.',
        en: 'Adopted is only done when you can read where: in the text, in practice or in a commitment.',
      },
    },
  },
  late_one: {
    nl: '{{count}} termijn is voorbij, van u of van iemand anders.',
    en: '{{count}} deadline has passed, yours or somebody else’s.',
  },
  late_other: {
    nl: '{{count}} termijnen zijn voorbij, van u of van iemand anders.',
    en: '{{count}} deadlines have passed, yours or somebody else’s.',
  },
  lateMany: {
    nl: 'Meer dan {{count}} termijnen zijn voorbij, van u of van iemand anders.',
    en: 'More than {{count}} deadlines have passed, yours or somebody else’s.',
  },
  lateBefore_one: {
    nl: '{{count}} daarvan was al voorbij toen het dossier van papier werd overgeschreven.',
    en: '{{count}} of these was over already when the dossier was copied from paper.',
  },
  lateBefore_other: {
    nl: '{{count}} daarvan waren al voorbij toen het dossier van papier werd overgeschreven.',
    en: '{{count}} of these were over already when the dossier was copied from paper.',
  },
  lateLink: { nl: 'Bekijk wat te laat is', en: 'See what is late' },
});
