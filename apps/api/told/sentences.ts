import { formatNl } from '#calendar';
import type { NewsItem } from '#projections';
import { OUTCOMES_NL, PROGRESS_NL, VERDICTS } from '#report';
import { HAPPENED, type NewsKind } from '#vocabulary';

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
  invited: 'een nieuw dossier van uw raad',
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
  traced: 'waar een punt is terug te vinden',
  progress: 'gemelde voortgang',
  promised: 'een toezegging',
  postponed: 'een uitgestelde toezegging',
  kept: 'een nagekomen toezegging',
  dispute: 'een geschil',
  decision: 'een besluit',
  ended: 'het einde van een dossier',
};

/** The same in English, for the page on which somebody has no more of it. */
export const KIND_EN: Readonly<Record<NewsKind, string>> = {
  invited: 'a new dossier of your council',
  asked: 'a request for advice',
  askedToComment: 'a question about a draft of your council',
  termExtended: 'an extended term',
  nearEnd: 'a term that is nearly over',
  over: 'a term that is over',
  advice: 'an advice',
  responseReady: 'a response that lies ready',
  responseReturned: 'a response that was sent back',
  responseAdopted: 'an adopted response',
  answerRevised: 'a revised answer',
  corrected: 'a correction',
  rejoinder: 'what a council makes of it',
  traced: 'where a point can be found',
  progress: 'reported progress',
  promised: 'a promise',
  postponed: 'a promise that was put off',
  kept: 'a promise that was kept',
  dispute: 'a dispute',
  decision: 'a decision',
  ended: 'the end of a dossier',
};

const on = (day: string | undefined) => (day === undefined ? '' : formatNl(day));
const until = ({ until: day }: Told) => (day === undefined ? '' : `, uiterlijk ${on(day)}`);
const of = (name: string | undefined) => (name === undefined ? '' : ` van ${name}`);
const by = ({ authorityName }: Told) => (authorityName === undefined ? '' : ` door ${authorityName}`);
const pointOf = ({ point, number, councilName }: Told) =>
  point === undefined ? '' : ` ${number ?? point}${of(councilName)}`;
const adviceOf = ({ councilName }: Told) => `het advies${of(councilName)}`;
const responseOf = (told: Told) => `de reactie${of(told.authorityName)} op ${adviceOf(told)}`;
/** A word of the vocabulary that is for everybody; nothing of what has none. */
const word = (words: Readonly<Record<string, string>>, said: string | undefined) =>
  words[said ?? ''] === undefined ? '' : `: ${words[said ?? '']}`;
const inAll = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

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
const DUE: Readonly<Record<string, (told: Told) => string>> = {
  advice: (told) => `de termijn voor ${adviceOf(told)}`,
  response: (told) => `de termijn voor ${responseOf(told)}`,
  decision: ({ authorityName }) => `de geplande dag van het besluit${of(authorityName)}`,
  commitment: (told) => `de dag van een toezegging bij punt${pointOf(told)}`,
  answer: (told) => `de dag waarop punt${pointOf(told)} zou worden beantwoord`,
  information: ({ councilName }) =>
    `de termijn voor informatie${councilName === undefined ? '' : ` aan ${councilName}`}`,
};
/** Which term it is. */
export const dueNl = (told: Told): string => inAll(DUE[told.dueKind ?? '']?.(told) ?? 'een termijn');
const due = (told: Told, how: string) => `${dueNl(told)} is ${how}: ${on(told.dueOn)}`;
const extended = (told: Told) =>
  told.fact === 'ResponseTermExtended' ? responseOf(told) : told.fact === undefined ? 'een termijn' : adviceOf(told);
const HAPPENED_NL: Readonly<Record<string, string>> = HAPPENED;
/** What was corrected, as people call it. */
function correctedOf(told: Told): string {
  const { is = '', point, councilName } = told;
  if (point !== undefined && is.startsWith('Answer')) return `het antwoord op punt${pointOf(told)}`;
  if (councilName !== undefined && is === 'AdviceSubmitted') return adviceOf(told);
  return HAPPENED_NL[is] ?? 'iets dat u eerder hoorde';
}
const truly = ({ was, until: day }: Told) =>
  was === undefined || day === undefined ? '' : ` (eerst ${on(was)}, nu ${on(day)})`;
const ENDED: Readonly<Record<string, string>> = {
  published: 'De doorwerking is gepubliceerd: u ziet wat er met elk punt is gebeurd',
  withdrawn: 'Het dossier is ingetrokken',
  closed: 'Het dossier is afgesloten',
};

/** One line on each: that it happened, and to what; never what was written. Exhaustive by its type. */
const SAID: { readonly [K in NewsKind]: (told: Told) => string } = {
  invited: ({ councilName = 'Uw adviesraad' }) => `${councilName} doet mee aan een nieuw dossier`,
  asked: (told) => `Advies gevraagd aan ${told.councilName ?? 'uw adviesraad'}${until(told)}`,
  askedToComment: ({ councilName }) => `Iemand vraagt wat u vindt van een concept${of(councilName)}`,
  termExtended: (told) => `Er is meer tijd voor ${extended(told)}: tot en met ${on(told.until)}`,
  nearEnd: (told) => due(told, 'bijna voorbij'),
  over: (told) => due(told, 'voorbij'),
  advice: (told) => `${ADVICE[told.fact ?? ''] ?? 'Er is een advies'}${of(told.councilName)}`,
  responseReady: (told) => `${inAll(responseOf(told))} ligt klaar om vast te stellen`,
  responseReturned: (told) => `${inAll(responseOf(told))} is teruggestuurd met opmerkingen`,
  responseAdopted: (told) => `De reactie op ${adviceOf(told)} is vastgesteld${by(told)}`,
  answerRevised: (told) => `Het antwoord op punt${pointOf(told)} is herzien${by(told)}${changed(told)}`,
  corrected: (told) =>
    `${told.fact === 'FactRetracted' ? 'Teruggenomen' : 'Verbeterd'}: ${correctedOf(told)}${truly(told)}`,
  rejoinder: ({ councilName = 'De adviesraad', fact, point, number }) =>
    fact === 'InfluenceJudged'
      ? `${councilName} zegt of de doorwerking${point === undefined ? '' : ` van punt ${number ?? point}`} te herkennen is`
      : `${councilName} zegt wat zij van de antwoorden vindt`,
  traced: (told) => {
    const what = told.point === undefined ? 'wat in gesprekken naar voren kwam' : `punt${pointOf(told)}`;
    return told.is === 'none'
      ? `Er staat waarom ${what} niet terug te vinden is`
      : `Er staat waar ${what} terug te vinden is`;
  },
  progress: (told) => `Voortgang bij punt${pointOf(told)}${word(PROGRESS_NL, told.is)}`,
  promised: (told) => `Er is iets toegezegd bij punt${pointOf(told)}${until(told)}`,
  postponed: (told) => `Een toezegging bij punt${pointOf(told)} is uitgesteld tot ${on(told.until)}`,
  kept: (told) => `Een toezegging bij punt${pointOf(told)} is nagekomen`,
  dispute: ({ is, councilName }) =>
    is === 'settled'
      ? `Het geschil${councilName === undefined ? '' : ` met ${councilName}`} is afgerond`
      : `${councilName ?? 'Een adviesraad'} meldt een geschil`,
  decision: (told) => `Er is een besluit${of(told.authorityName)}${word(OUTCOMES_NL, told.is)}`,
  ended: (told) => ENDED[told.is ?? ''] ?? 'Het dossier is beëindigd',
};

export const sentenceNl = (told: Told): string => SAID[told.kind](told);
