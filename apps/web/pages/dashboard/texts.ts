import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Wat er met advies gebeurt', en: 'What happens to advice' },
  lead: {
    nl: 'Wat er werd geadviseerd, wat er werd geantwoord en wat er veranderde. De getallen in de tabellen leiden naar de punten en reacties erachter.',
    en: 'What was advised, what was answered and what changed. The figures in the tables lead to the points and responses behind them.',
  },
  nowhere: { nl: 'U hoort bij geen gemeente', en: 'You belong to no municipality' },
  empty: { nl: 'In deze keuze is er nog geen advies', en: 'There is no advice in this choice yet' },
  filter: {
    label: { nl: 'Kiezen waarover', en: 'Choose what is counted' },
    from: { nl: 'Advies vanaf', en: 'Advice from' },
    until: { nl: 'Advies tot en met', en: 'Advice until' },
  },
  by: {
    portfolio: {
      title: { nl: 'Antwoorden per portefeuille', en: 'Answers by portfolio' },
      one: { nl: 'Portefeuille', en: 'Portfolio' },
      none: { nl: 'Geen portefeuille genoemd', en: 'No portfolio named' },
    },
    council: {
      title: { nl: 'Antwoorden per adviesraad', en: 'Answers by council' },
      one: { nl: 'Adviesraad', en: 'Council' },
    },
    year: {
      title: { nl: 'Antwoorden per jaar', en: 'Answers by year' },
      one: { nl: 'Jaar', en: 'Year' },
    },
  },
  short: {
    overdue: {
      nl: 'Reactie te laat: {{figure}}. De termijn is voorbij, en er is nog niets vastgesteld.',
      en: 'Response overdue: {{figure}}. The term is over, and nothing was adopted yet.',
    },
    late_one: { nl: 'advies', en: 'advice' },
    late_other: { nl: 'adviezen', en: 'advices' },
    advices_one: { nl: 'Er kwam {{count}} advies, in {{where}}.', en: '{{count}} advice came, in {{where}}.' },
    advices_other: { nl: 'Er kwamen {{count}} adviezen, in {{where}}.', en: '{{count}} advices came, in {{where}}.' },
    verdicts: { nl: 'Aanbevelingen: {{counts}}.', en: 'Recommendations: {{counts}}.' },
    influence: {
      nl: 'Van wat geheel of deels is overgenomen, is bij {{part}} van {{total}} aangewezen waar het te zien is; bij {{untraced}} nog niet.',
      en: 'Of what was wholly or partly adopted, {{part}} of {{total}} were shown to be visible somewhere; {{untraced}} not yet.',
    },
    promised: { nl: 'geheel of deels overgenomen', en: 'wholly or partly adopted' },
    satisfied: { nl: 'tevreden', en: 'satisfied' },
    partlySatisfied: { nl: 'deels tevreden', en: 'partly satisfied' },
    dissatisfied: { nl: 'niet tevreden', en: 'not satisfied' },
    notYetSatisfied: { nl: 'nog niet te zeggen', en: 'not to be said yet' },
    rejoinders: {
      nl: 'Tevreden met het antwoord, volgens de adviesraden: ja {{satisfied}}, deels {{partlySatisfied}}, niet {{dissatisfied}}, nog niet te zeggen {{notYetSatisfied}}, van {{total}} waarop zij reageerden.',
      en: 'Satisfied with the answer, as the councils say: yes {{satisfied}}, partly {{partlySatisfied}}, no {{dissatisfied}}, not to be said yet {{notYetSatisfied}}, of {{total}} that they reacted to.',
    },
    recognition: {
      nl: 'Doorwerking volgens de adviesraden zelf: {{counts}}.',
      en: 'Influence as the councils themselves see it: {{counts}}.',
    },
    dossiers_one: { nl: '{{count}} dossier', en: '{{count}} dossier' },
    dossiers_other: { nl: '{{count}} dossiers', en: '{{count}} dossiers' },
  },
  chart: {
    verdicts: {
      nl: 'Elke balk laat zien wat er op de aanbevelingen is geantwoord. Samen: {{counts}}.',
      en: 'Each bar shows what was answered to the recommendations. Together: {{counts}}.',
    },
    most: {
      nl: 'De meeste horen bij {{name}}: {{count}} van {{total}}.',
      en: 'Most belong to {{name}}: {{count}} of {{total}}.',
    },
  },
  influence: {
    title: { nl: 'Waar het te zien is', en: 'Where it can be seen' },
    intro: {
      nl: 'Overgenomen is pas klaar als te lezen is waar: in de tekst, in de praktijk of in een toezegging. Per jaar van het advies.',
      en: 'Adopted is done only when one can read where: in the text, in practice or in a commitment. By the year of the advice.',
    },
    says_one: {
      nl: 'Van {{count}} geheel of deels overgenomen aanbeveling: in de tekst {{text}}, in de praktijk {{practice}}, toegezegd {{commitment}}, niets veranderd {{none}}, nog niet aangewezen {{untraced}}.',
      en: 'Of {{count}} recommendation that was wholly or partly adopted: in the text {{text}}, in practice {{practice}}, committed {{commitment}}, nothing changed {{none}}, not visible yet {{untraced}}.',
    },
    says_other: {
      nl: 'Van {{count}} geheel of deels overgenomen aanbevelingen: in de tekst {{text}}, in de praktijk {{practice}}, toegezegd {{commitment}}, niets veranderd {{none}}, nog niet aangewezen {{untraced}}.',
      en: 'Of {{count}} recommendations that were wholly or partly adopted: in the text {{text}}, in practice {{practice}}, committed {{commitment}}, nothing changed {{none}}, not visible yet {{untraced}}.',
    },
    nothing: { nl: 'Er is nog niets geheel of deels overgenomen.', en: 'Nothing was adopted yet, wholly or in part.' },
  },
  recognition: {
    title: { nl: 'Wat de adviesraden ervan herkennen', en: 'What the councils recognise of it' },
    intro: {
      nl: 'De gemeente wijst aan wat er met een punt gebeurde; de adviesraad zegt of die dat herkent. Per jaar van het advies, van alles wat te beoordelen is.',
      en: 'The municipality shows what happened to a point; the council says whether it recognises that. By the year of the advice, of all that can be judged.',
    },
    counts: {
      nl: 'herkend {{yes}}, deels {{partly}}, niet {{no}} van {{total}} te beoordelen',
      en: 'recognised {{yes}}, partly {{partly}}, not {{no}} of {{total}} to judge',
    },
    open: { nl: 'Nog niet beoordeeld', en: 'Not judged yet' },
  },
  times: {
    title: { nl: 'Hoe lang het antwoord duurde', en: 'How long the answer took' },
    intro: { nl: 'Van het advies tot de vastgestelde reactie.', en: 'From the advice to the adopted response.' },
    days: { nl: 'Gemiddeld aantal dagen tot de reactie, per jaar', en: 'Mean number of days to the response, by year' },
    none: { nl: 'Er is nog geen reactie vastgesteld.', en: 'No response was adopted yet.' },
    owed_one: {
      nl: 'Er moet nog {{count}} reactie komen; {{overdue}} daarvan is te laat.',
      en: '{{count}} response is still to come; {{overdue}} of these is late.',
    },
    owed_other: {
      nl: 'Er moeten nog {{count}} reacties komen; {{overdue}} daarvan te laat.',
      en: '{{count}} responses are still to come; {{overdue}} of these late.',
    },
    before_one: {
      nl: '{{count}} daarvan was al te laat toen het dossier van papier werd overgeschreven.',
      en: '{{count}} of these was late already when its dossier was copied from paper.',
    },
    before_other: {
      nl: '{{count}} daarvan waren al te laat toen het dossier van papier werd overgeschreven.',
      en: '{{count}} of these were late already when their dossier was copied from paper.',
    },
    years: { nl: 'Reacties per jaar van het advies', en: 'Responses by year of the advice' },
    councils: { nl: 'Reacties per adviesraad', en: 'Responses by council' },
    inTime_one: {
      nl: 'Er is {{count}} reactie vastgesteld, op tijd.',
      en: '{{count}} response was adopted, in time.',
    },
    inTime_other: {
      nl: 'Er zijn {{count}} reacties vastgesteld, alle op tijd.',
      en: '{{count}} responses were adopted, all of them in time.',
    },
    says_one: {
      nl: 'Er is {{count}} reactie vastgesteld, waarvan {{late}} te laat.',
      en: '{{count}} response was adopted, {{late}} of them late.',
    },
    says_other: {
      nl: 'Er zijn {{count}} reacties vastgesteld, waarvan {{late}} te laat.',
      en: '{{count}} responses were adopted, {{late}} of them late.',
    },
    mean: {
      nl: 'Van {{measured}} van {{adopted}} zijn beide dagen bekend: dat duurde gemiddeld {{mean}}.',
      en: 'Of {{measured}} of {{adopted}} both days are known: that took {{mean}} on average.',
    },
    nothing: { nl: 'Er hoeft geen reactie meer te komen.', en: 'No response is awaited any more.' },
  },
  early: {
    title: { nl: 'Hoe vroeg er is gevraagd', en: 'How early was asked' },
    intro: {
      nl: 'Alle dossiers waarin in deze periode iets is gevraagd of besloten. De keuze van een adviesraad telt hier niet mee.',
      en: 'All dossiers in which something was asked or decided in this period. The choice of a council does not count here.',
    },
    chart: {
      nl: 'Hoe ver de tekst was toen voor het eerst een adviesraad werd gevraagd',
      en: 'How finished the text was when a council was first asked',
    },
    mean_one: {
      nl: 'In deze dossiers had een adviesraad {{mean}} om te adviseren, over {{count}} aanvraag.',
      en: 'In these dossiers a council had {{mean}} to advise, over {{count}} request.',
    },
    mean_other: {
      nl: 'In deze dossiers had een adviesraad gemiddeld {{mean}} om te adviseren, over {{count}} aanvragen.',
      en: 'In these dossiers a council had {{mean}} on average to advise, over {{count}} requests.',
    },
    first: {
      nl: 'De eerste termijn, zonder verlenging, was gemiddeld {{mean}}.',
      en: 'The first term, without extension, was {{mean}} on average.',
    },
    unmeasured_one: {
      nl: 'Van {{count}} aanvraag is de dag niet bekend.',
      en: 'Of {{count}} request the day is not known.',
    },
    unmeasured_other: {
      nl: 'Van {{count}} aanvragen is de dag niet bekend.',
      en: 'Of {{count}} requests the day is not known.',
    },
    ofDossier: { nl: 'In dit dossier: {{what}}', en: 'In this dossier: {{what}}' },
    each: { nl: 'Per adviesraad', en: 'Council by council' },
    council: { nl: 'Adviesraad', en: 'Council' },
    own: { nl: 'raad begon zelf', en: 'council began itself' },
    unsolicited_one: {
      nl: 'In {{count}} dossier begon een adviesraad zelf.',
      en: 'In {{count}} dossier a council began itself.',
    },
    unsolicited_other: {
      nl: 'In {{count}} dossiers begon een adviesraad zelf.',
      en: 'In {{count}} dossiers a council began itself.',
    },
    withUrgency: { nl: 'Er is met spoed gevraagd.', en: 'It was asked urgently.' },
    dossiers: { nl: 'Dossiers', en: 'Dossiers' },
    dossier: { nl: 'Dossier', en: 'Dossier' },
    asked: { nl: 'Gevraagd', en: 'Asked' },
    maturity: { nl: 'Tekst was', en: 'Text was' },
    days: { nl: 'Tijd', en: 'Time' },
    talks: { nl: 'Gesprekken vooraf', en: 'Talks before' },
    note: { nl: 'Let op', en: 'Note' },
    never: { nl: 'niet gevraagd', en: 'not asked' },
    unknown: { nl: 'Onbekend', en: 'Unknown' },
    flags: { nl: 'Waar het te laat was of niet gebeurde', en: 'Where it was late or did not happen' },
    withoutTalks: { nl: 'Er is niet eerst met mensen gesproken.', en: 'People were not spoken to first.' },
    flag: {
      askedUrgently: { nl: 'met spoed gevraagd', en: 'asked urgently' },
      notConsulted: { nl: 'geen advies gevraagd', en: 'no advice asked' },
      decidedBeforeAdvice: { nl: 'besloten voor het advies', en: 'decided before the advice' },
      decidedBeforeAnswers: { nl: 'besloten voor de antwoorden', en: 'decided before the answers' },
      informationWithheld: { nl: 'een adviesraad miste informatie', en: 'a council lacked information' },
    },
    says_one: {
      nl: 'In {{asked}} van {{count}} dossier is een adviesraad gevraagd.',
      en: 'In {{asked}} of {{count}} dossier a council was asked.',
    },
    says_other: {
      nl: 'In {{asked}} van {{count}} dossiers is een adviesraad gevraagd.',
      en: 'In {{asked}} of {{count}} dossiers a council was asked.',
    },
    talked: {
      nl: 'In {{talked}} van die {{asked}} is eerst met mensen gesproken.',
      en: 'In {{talked}} of those {{asked}} people were spoken with first.',
    },
  },
  commitments: {
    title: { nl: 'Toezeggingen', en: 'Commitments' },
    intro: {
      nl: 'Alle toezeggingen van deze gemeente met een datum. De keuze van een adviesraad en een periode telt hier niet mee.',
      en: 'All commitments of this municipality with a date. The choice of a council and a period does not count here.',
    },
    state: { nl: 'Stand', en: 'Status' },
    count: { nl: 'Toezeggingen', en: 'Commitments' },
    says_one: {
      nl: 'Er is {{count}} toezegging met een datum. Nog na te komen: {{open}}. Over de datum: {{overdue}}.',
      en: 'There is {{count}} commitment with a date. Still to be kept: {{open}}. Past the date: {{overdue}}.',
    },
    says_other: {
      nl: 'Er zijn {{count}} toezeggingen met een datum. Nog na te komen: {{open}}. Over de datum: {{overdue}}.',
      en: 'There are {{count}} commitments with a date. Still to be kept: {{open}}. Past the date: {{overdue}}.',
    },
  },
});
