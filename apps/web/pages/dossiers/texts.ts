import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Dossiers', en: 'Dossiers' },
  lead: {
    nl: 'Elk dossier is één onderwerp, van eerste concept tot wat er met het advies is gebeurd.',
    en: 'Each dossier is one subject, from the first draft to what became of the advice.',
  },
  count_one: { nl: '{{count}} dossier', en: '{{count}} dossier' },
  count_other: { nl: '{{count}} dossiers', en: '{{count}} dossiers' },
  some: { nl: '{{count}} dossiers op deze bladzijde', en: '{{count}} dossiers on this page' },
  noCouncil: { nl: 'Nog geen adviesraad', en: 'No council yet' },
  opened: { nl: 'begonnen: {{date}}', en: 'begun: {{date}}' },
  noRecommendations: { nl: 'Nog geen aanbevelingen', en: 'No recommendations yet' },
  answered: { nl: '{{answered}} van {{due}} antwoorden gegeven', en: '{{answered}} of {{due}} answers given' },
  due: { nl: 'Termijn {{date}}', en: 'Term {{date}}' },
  nothingDue: { nl: 'Geen termijn open', en: 'Nothing is due' },
  filter: {
    label: { nl: 'Dossiers zoeken', en: 'Search dossiers' },
    words: { nl: 'Woorden in de titel', en: 'Words in the title' },
    stage: { nl: 'Fase', en: 'Stage' },
    anyStage: { nl: 'Alle fasen', en: 'All stages' },
    legalBasis: { nl: 'Wet', en: 'Law' },
    anyLegalBasis: { nl: 'Alle wetten', en: 'All laws' },
    dueUntil: { nl: 'Termijn tot en met', en: 'Due until' },
    sort: { nl: 'Volgorde', en: 'Order' },
    clear: { nl: 'Filters wissen', en: 'Clear filters' },
  },
  sort: {
    '-updatedAt': { nl: 'Laatst gewijzigd', en: 'Last changed' },
    nextDueOn: { nl: 'Eerste termijn', en: 'First term' },
    '-openedOn': { nl: 'Nieuwste eerst', en: 'Newest first' },
    openedOn: { nl: 'Oudste eerst', en: 'Oldest first' },
    title: { nl: 'Titel', en: 'Title' },
  },
  empty: {
    title: { nl: 'Geen dossiers gevonden', en: 'No dossiers found' },
    text: {
      nl: 'Er is geen dossier dat aan alle filters voldoet. Haal een filter weg.',
      en: 'No dossier meets all filters. Take a filter away.',
    },
    all: { nl: 'Toon alle dossiers', en: 'Show all dossiers' },
    none: { nl: 'Er is nog geen dossier', en: 'There is no dossier yet' },
    begin: { nl: 'Open het eerste dossier met de knop hierboven.', en: 'Open the first dossier by the button above.' },
    wait: {
      nl: 'Zodra er een is dat u mag zien, staat het hier.',
      en: 'As soon as there is one that you may see, it stands here.',
    },
  },
  bringIn: { nl: 'Een werkblad of dossierbestand inlezen', en: 'Bring in a spreadsheet or a dossier file' },
  new: { nl: 'Nieuw dossier openen', en: 'Open a new dossier' },
  newOwn: { nl: 'Zelf een advies beginnen', en: 'Begin an advice of our own' },
  behind: {
    lead: { nl: 'U ziet alleen deze dossiers:', en: 'You see only these dossiers:' },
    period: {
      nl: 'met een advies van {{from}} tot en met {{until}}',
      en: 'with an advice from {{from}} until {{until}}',
    },
    from: { nl: 'met een advies vanaf {{from}}', en: 'with an advice from {{from}}' },
    until: { nl: 'met een advies tot en met {{until}}', en: 'with an advice until {{until}}' },
    answers: {
      any: { nl: 'met een advies', en: 'with an advice' },
      adopted: { nl: 'met een aanbeveling die is overgenomen', en: 'with a recommendation that was adopted' },
      partly: {
        nl: 'met een aanbeveling die deels is overgenomen',
        en: 'with a recommendation that was partly adopted',
      },
      notAdopted: {
        nl: 'met een aanbeveling die niet is overgenomen',
        en: 'with a recommendation that was not adopted',
      },
      noted: {
        nl: 'met een aanbeveling die is gelezen, zonder dat er iets verandert',
        en: 'with a recommendation that was noted',
      },
      notConsidered: {
        nl: 'met een aanbeveling die niet is behandeld',
        en: 'with a recommendation that was not considered',
      },
      answered: { nl: 'met een vraag die is beantwoord', en: 'with a question that was answered' },
      held: { nl: 'met een aanbeveling die is aangehouden', en: 'with a recommendation that was held' },
      unanswered: { nl: 'met een aanbeveling zonder antwoord', en: 'with a recommendation without an answer' },
      promised: {
        nl: 'met een aanbeveling die geheel of deels is overgenomen',
        en: 'with a recommendation that was wholly or partly adopted',
      },
      inText: {
        nl: 'met een aanbeveling die in de tekst te zien is',
        en: 'with a recommendation that shows in the text',
      },
      inPractice: {
        nl: 'met een aanbeveling die in de praktijk te zien is',
        en: 'with a recommendation that shows in practice',
      },
      inCommitment: {
        nl: 'met een aanbeveling waarover iets is toegezegd',
        en: 'with a recommendation that led to a commitment',
      },
      noChange: {
        nl: 'met een overgenomen aanbeveling waardoor niets veranderde',
        en: 'with an adopted recommendation by which nothing changed',
      },
      untraced: {
        nl: 'met een overgenomen aanbeveling waarvan nog niet te zien is waar',
        en: 'with an adopted recommendation that cannot be seen anywhere yet',
      },
      satisfied: {
        nl: 'met een antwoord waarover de adviesraad tevreden is',
        en: 'with an answer that the council is satisfied with',
      },
      dissatisfied: {
        nl: 'met een antwoord waarover de adviesraad niet tevreden is',
        en: 'with an answer that the council is not satisfied with',
      },
      partlySatisfied: {
        nl: 'met een antwoord waarover de adviesraad deels tevreden is',
        en: 'with an answer that the council is partly satisfied with',
      },
      notYetSatisfied: {
        nl: 'met een antwoord waarvan de adviesraad nog niets kan zeggen',
        en: 'with an answer of which the council cannot say anything yet',
      },
      traced: {
        nl: 'met een punt waarvan is aangewezen wat er veranderde',
        en: 'with a point of which was shown what changed',
      },
      recognised: {
        nl: 'met doorwerking die de adviesraad herkent',
        en: 'with influence that the council recognises',
      },
      partlyRecognised: {
        nl: 'met doorwerking die de adviesraad deels herkent',
        en: 'with influence that the council partly recognises',
      },
      notRecognised: {
        nl: 'met doorwerking die de adviesraad niet herkent',
        en: 'with influence that the council does not recognise',
      },
      notJudged: {
        nl: 'met doorwerking waarover de adviesraad nog niet heeft geoordeeld',
        en: 'with influence that the council has not judged yet',
      },
      responded: { nl: 'met een vastgestelde reactie', en: 'with an adopted response' },
      respondedLate: { nl: 'met een reactie die te laat was', en: 'with a response that was late' },
      overdue: { nl: 'met een reactie die te laat is', en: 'with a response that is overdue' },
      owed: { nl: 'met een reactie die nog moet komen', en: 'with a response that is still to come' },
    },
  },
});
