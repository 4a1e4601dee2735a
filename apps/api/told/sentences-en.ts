import type { NewsItem } from '#projections';
import type { NewsKind } from '#vocabulary';
import { KIND_EN } from './sentences.js';

type Told = Pick<NewsItem, 'kind' | 'fact' | 'until' | 'councilName' | 'authorityName' | 'point' | 'number' | 'is'>;

const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const on = (day: string | undefined) => (day === undefined ? '' : DAY.format(Date.parse(day)));
const until = ({ until: day }: Told) => (day === undefined ? '' : `, by ${on(day)}`);
const of = (name: string | undefined) => (name === undefined ? '' : ` of ${name}`);
const by = ({ authorityName }: Told) => (authorityName === undefined ? '' : ` by ${authorityName}`);
const council = ({ councilName = 'The council' }: Told) => councilName;
const pointOf = ({ point, number, councilName }: Told) =>
  point === undefined ? 'a point' : `point ${number ?? point}${of(councilName)}`;
const adviceOf = ({ councilName }: Told) => `the advice${of(councilName)}`;

const ADVICE: Readonly<Record<string, string>> = {
  AdviceSupplemented: 'was supplemented',
  AdviceDeclined: 'will not come',
  AdviceConfirmed: 'was confirmed',
  AdviceWithdrawn: 'was withdrawn',
};
const ENDED: Readonly<Record<string, string>> = {
  published: 'The influence was published: you see what became of each point',
  withdrawn: 'The dossier was withdrawn',
  closed: 'The dossier was closed',
};

/** Of what anybody is told. Of what only stands inside, what it is called is enough. */
const SAID: { readonly [K in NewsKind]?: (told: Told) => string } = {
  invited: (told) => `${council(told)} takes part in a new dossier`,
  asked: (told) => `Advice asked of ${told.councilName ?? 'the council'}${until(told)}`,
  termExtended: (told) =>
    `There is more time for ${told.fact === 'ResponseTermExtended' ? 'the response to ' : ''}${adviceOf(told)}: until ${on(told.until)}`,
  advice: (told) => {
    const how = ADVICE[told.fact ?? ''];
    return how === undefined ? `There is an advice${of(told.councilName)}` : `The advice${of(told.councilName)} ${how}`;
  },
  responseAdopted: (told) => `The response to ${adviceOf(told)} was adopted${by(told)}`,
  answerRevised: (told) => `The answer to ${pointOf(told)} was revised${by(told)}`,
  rejoinder: (told) =>
    told.fact === 'InfluenceJudged'
      ? `${council(told)} says whether it recognises what became of it`
      : `${council(told)} says what it makes of the answers`,
  traced: (told) => {
    const what = told.point === undefined ? 'what came up in talks' : pointOf(told);
    return told.is === 'none' ? `It says why ${what} cannot be found` : `It says where ${what} can be found`;
  },
  progress: (told) => `Progress on ${pointOf(told)}`,
  promised: (told) => `Something was promised at ${pointOf(told)}${until(told)}`,
  postponed: (told) => `A promise at ${pointOf(told)} was put off until ${on(told.until)}`,
  kept: (told) => `A promise at ${pointOf(told)} was kept`,
  dispute: (told) =>
    told.is === 'settled'
      ? `The dispute${told.councilName === undefined ? '' : ` with ${told.councilName}`} was settled`
      : `${told.councilName ?? 'A council'} raises a dispute`,
  decision: ({ authorityName }) => `There is a decision${of(authorityName)}`,
  ended: ({ is = '' }) => ENDED[is] ?? 'The dossier ended',
};

/** One line in English, as `sentenceNl` in Dutch: that it happened, and to what; never what was written. */
export function sentenceEn(told: Told): string {
  const said = SAID[told.kind]?.(told) ?? KIND_EN[told.kind];
  return said.charAt(0).toUpperCase() + said.slice(1);
}
