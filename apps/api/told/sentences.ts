import { formatNl } from '#calendar';
import type { NewsItem } from '#projections';
import { VERDICTS } from '#report';
import type { NewsKind } from '#vocabulary';

type Told = Pick<
  NewsItem,
  | 'kind'
  | 'fact'
  | 'until'
  | 'dueOn'
  | 'dueKind'
  | 'councilName'
  | 'authorityName'
  | 'point'
  | 'number'
  | 'was'
  | 'is'
  | 'count'
>;

/** What each kind is called where somebody chooses not to be told of it. */
export const KIND_NL: Readonly<Record<NewsKind, string>> = {
  asked: 'een adviesaanvraag',
  askedToComment: 'een vraag bij een concept van uw raad',
  termExtended: 'een verlengde termijn',
  nearEnd: 'een termijn die bijna voorbij is',
  over: 'een termijn die voorbij is',
  advice: 'een advies',
  responseReady: 'een reactie die klaarligt',
  responseReturned: 'een teruggestuurde reactie',
  responseAdopted: 'een vastgestelde reactie',
  answerRevised: 'een herzien antwoord',
  corrected: 'een verbetering',
  rejoinder: 'wat een adviesraad ervan vindt',
  traced: 'aangewezen doorwerking',
  progress: 'gemelde voortgang',
  promised: 'een toezegging',
  postponed: 'een uitgestelde toezegging',
  kept: 'een nagekomen toezegging',
  dispute: 'een geschil',
  decision: 'een besluit',
  ended: 'het einde van een dossier',
};

const pointOf = ({ point, number, councilName }: Told) =>
  point === undefined ? '' : ` ${number ?? point}${councilName === undefined ? '' : ` van ${councilName}`}`;
const on = (day: string | undefined) => (day === undefined ? '' : formatNl(day));
const until = ({ until: day }: Told) => (day === undefined ? '' : `, uiterlijk ${on(day)}`);
const by = ({ authorityName }: Told) => (authorityName === undefined ? '' : ` door ${authorityName}`);
const from = ({ councilName }: Told) => (councilName === undefined ? '' : ` van ${councilName}`);

const ADVICE: Readonly<Record<string, string>> = {
  AdviceSubmitted: 'Er is een advies',
  AdviceSupplemented: 'Er is een aanvulling op het advies',
  AdviceDeclined: 'Er komt geen advies',
  AdviceConfirmed: 'Bevestigd is het advies',
  AdviceWithdrawn: 'Ingetrokken is het advies',
};
// A revised answer was published: what it said and says now is for everybody.
const VERDICT: Readonly<Record<string, string>> = VERDICTS;
const changed = ({ was = '', is = '' }: Told) =>
  VERDICT[was] === undefined || VERDICT[is] === undefined || was === is
    ? ''
    : `: eerst “${VERDICT[was]}”, nu “${VERDICT[is]}”`;
const DUE: Readonly<Record<string, string>> = {
  advice: 'De termijn voor het advies',
  response: 'De termijn voor de reactie',
  decision: 'De geplande dag van het besluit',
  commitment: 'De dag van een toezegging',
  answer: 'De dag waarop een punt zou worden beantwoord',
  information: 'De termijn voor gevraagde informatie',
};
const ENDED: Readonly<Record<string, string>> = {
  published: 'De doorwerking is gepubliceerd',
  withdrawn: 'Het dossier is ingetrokken',
  closed: 'Het dossier is afgesloten',
};
const due = ({ dueKind, dueOn }: Told, how: (on: string) => string) =>
  `${DUE[dueKind ?? ''] ?? 'Een termijn'} ${how(on(dueOn))}`;

/** One line on each: that it happened, and to what; never what was written. Exhaustive by its type. */
const SAID: { readonly [K in NewsKind]: (told: Told) => string } = {
  asked: (told) => `Advies gevraagd aan ${told.councilName ?? 'uw adviesraad'}${until(told)}`,
  askedToComment: (told) => `Iemand vraagt wat u vindt van een concept${from(told)}`,
  termExtended: (told) => `Een termijn is verlengd tot en met ${on(told.until)}`,
  nearEnd: (told) => due(told, (day) => `is bijna voorbij: ${day}`),
  over: (told) => due(told, (day) => `is voorbij: ${day}`),
  advice: (told) => `${ADVICE[told.fact ?? ''] ?? 'Er is een advies'}${from(told)}`,
  responseReady: (told) => `De reactie op het advies${from(told)} ligt klaar om vast te stellen`,
  responseReturned: (told) => `De reactie op het advies${from(told)} is teruggestuurd`,
  responseAdopted: (told) => `De reactie op het advies${from(told)} is vastgesteld${by(told)}`,
  answerRevised: (told) => `Het antwoord op punt${pointOf(told)} is herzien${by(told)}${changed(told)}`,
  corrected: () => 'Er is iets verbeterd dat u eerder hoorde',
  rejoinder: (told) => `De adviesraad zei wat zij vindt van de antwoorden${from(told)}`,
  traced: (told) =>
    told.point === undefined
      ? 'Van een opbrengst is de doorwerking aangewezen'
      : `De doorwerking van punt${pointOf(told)} is aangewezen`,
  progress: (told) => `Er is voortgang gemeld bij punt${pointOf(told)}`,
  promised: (told) => `Er is iets toegezegd bij punt${pointOf(told)}${until(told)}`,
  postponed: (told) => `Een toezegging bij punt${pointOf(told)} is uitgesteld tot ${on(told.until)}`,
  kept: (told) => `Een toezegging bij punt${pointOf(told)} is nagekomen`,
  dispute: (told) => (told.is === 'settled' ? 'Een geschil is afgerond' : 'Een adviesraad meldt een geschil'),
  decision: (told) => `Er is een besluit${by(told)}`,
  ended: (told) => ENDED[told.is ?? ''] ?? 'Het dossier is beëindigd',
};

export const sentenceNl = (told: Told): string => SAID[told.kind](told);
