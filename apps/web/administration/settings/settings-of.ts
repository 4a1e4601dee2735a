import type { Municipality } from '../queries.ts';
import { filled } from '../../form/place.ts';
import { linesOfMeetings, meetingsOf } from './meeting-lines.ts';
import { extensionOf, termOf, valuesOfExtension, valuesOfTerm } from './term-values.ts';
import type { ExtensionValues, TermValues } from './term-values.ts';

/** The settings as they are filled in. */
export interface Values {
  readonly name: string;
  readonly portfolios: readonly string[];
  readonly instrument: { readonly kind: string; readonly name: string; readonly link: string };
  readonly advice: TermValues;
  readonly urgent: TermValues;
  readonly response: TermValues;
  readonly proposal: TermValues;
  readonly information: TermValues;
  readonly informationOwed: OwedValues;
  readonly proposalsOwed: OwedValues;
  readonly answers: { readonly when: string; readonly article: string };
  readonly publishes: { readonly who: string; readonly article: string };
  readonly dispute: { readonly body: string; readonly article: string };
  readonly disputeSteps: readonly string[];
  readonly adviceExtension: ExtensionValues;
  readonly responseExtension: ExtensionValues;
  readonly termijnenwet: boolean;
  readonly termijnenwetBecause: string;
  readonly alwaysAsked: readonly Always[];
  readonly copyToRaad: { readonly yes: boolean; readonly article: string };
  /** A meeting on each line. */
  readonly collegeMeetings: readonly string[];
  readonly raadMeetings: readonly string[];
  readonly recess: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly theme: string;
  readonly look: { readonly accent: string; readonly bar: string; readonly font: string };
  readonly contact: { readonly mail: string; readonly phone: string; readonly page: string };
  /** Whether its public pages are offered in English too. */
  readonly english: boolean;
  readonly privacy: string;
  readonly accessibility: string;
}
/** An answer is owed, unless something says that it is not. */
interface OwedValues {
  readonly owed: boolean;
  readonly article: string;
}
interface Always {
  readonly subject: string;
  readonly council: string;
  readonly article: string;
}

/** What is asked on each of the pages: a change of one leaves the others as they are. */
export const STEPS = {
  ordinance: ['name', 'portfolios', 'instrument'],
  terms: [
    ...(['advice', 'urgent', 'adviceExtension', 'response', 'proposal', 'responseExtension', 'information'] as const),
    ...(['termijnenwet', 'termijnenwetBecause', 'recess', 'collegeMeetings', 'raadMeetings'] as const),
  ],
  answering: [
    ...(['answers', 'proposalsOwed', 'informationOwed', 'alwaysAsked', 'copyToRaad'] as const),
    ...(['publishes', 'dispute', 'disputeSteps'] as const),
  ],
  looks: ['theme', 'look'],
  statements: ['contact', 'privacy', 'accessibility', 'english'],
} as const satisfies Record<string, readonly (keyof Values)[]>;
export type Step = keyof typeof STEPS;

export const FIELDS = Object.values(STEPS).flat();
export type Field = (typeof FIELDS)[number];

/** What is the looks of the server stands for no theme of its own, and that of the theme for no typeface: never empty. */
export const SERVER = 'server';
export const OF_THEME = 'theme';

export const valuesOf = (settled: Municipality): Values => ({
  name: settled.name ?? '',
  portfolios: settled.portfolios ?? [],
  instrument: { kind: '', name: '', link: '', ...settled.instrument },
  advice: valuesOfTerm(settled.adviceTerm),
  urgent: valuesOfTerm(settled.urgentTerm),
  response: valuesOfTerm(settled.responseTerm),
  proposal: valuesOfTerm(settled.proposalTerm),
  information: valuesOfTerm(settled.informationTerm),
  informationOwed: { article: '', owed: true, ...settled.informationOwed },
  proposalsOwed: { article: '', owed: true, ...settled.proposalsOwed },
  answers: { article: '', when: 'always', ...settled.answers },
  publishes: { article: '', who: 'municipality', ...settled.publishes },
  dispute: { body: settled.dispute?.body ?? '', article: settled.dispute?.article ?? '' },
  disputeSteps: settled.dispute?.steps ?? [],
  adviceExtension: valuesOfExtension(settled.adviceExtension),
  responseExtension: valuesOfExtension(settled.responseExtension),
  termijnenwet: settled.termijnenwet ?? true,
  termijnenwetBecause: settled.termijnenwetBecause ?? '',
  alwaysAsked: (settled.alwaysAsked ?? []).map(({ subject, council, article = '' }) => ({ subject, council, article })),
  copyToRaad: {
    yes: settled.copyToRaad !== undefined && settled.copyToRaad !== false,
    article: typeof settled.copyToRaad === 'string' ? settled.copyToRaad : '',
  },
  collegeMeetings: linesOfMeetings(settled.collegeMeetings),
  raadMeetings: linesOfMeetings(settled.raadMeetings),
  recess: (settled.recess ?? []).map(({ name, from, to }) => ({ name, from, to })),
  theme: settled.theme ?? SERVER,
  look: { accent: '', bar: '', ...settled.look, font: settled.look?.font ?? OF_THEME },
  contact: { mail: '', phone: '', page: '', ...settled.contact },
  english: settled.languages?.includes('en') ?? true,
  privacy: settled.privacy ?? '',
  accessibility: settled.accessibility ?? '',
});

/** Nothing of what holds nothing. */
const some = <T extends object>(content: T): T | undefined =>
  Object.values(content).some((value) => value !== '' && value !== undefined) ? content : undefined;

/** What holds by itself is said only where an article says so. */
const unless = <T extends { readonly article: string }>(content: T, usual: boolean): T | undefined =>
  usual && content.article.trim() === '' ? undefined : content;

const listed = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** The settings as the API takes them; a council is named as it is called now, for whoever reads it later. */
export const settingsOf = (values: Values, councils: ReadonlyMap<string, string> = new Map()): object => {
  const { instrument, alwaysAsked, copyToRaad, theme, look, contact, portfolios } = values;
  const { english, informationOwed, proposalsOwed, answers, publishes, dispute, disputeSteps } = values;
  const { name, termijnenwet, termijnenwetBecause, recess, collegeMeetings, raadMeetings, privacy, accessibility } =
    values;
  const font = look.font === OF_THEME ? undefined : look.font;
  return filled({
    name,
    portfolios: listed(portfolios.filter((one) => one.trim() !== '')),
    instrument: some(instrument),
    adviceTerm: termOf(values.advice),
    urgentTerm: termOf(values.urgent),
    responseTerm: termOf(values.response),
    proposalTerm: termOf(values.proposal),
    informationTerm: termOf(values.information),
    informationOwed: unless(informationOwed, informationOwed.owed),
    proposalsOwed: unless(proposalsOwed, proposalsOwed.owed),
    answers: unless(answers, answers.when === 'always'),
    publishes: unless(publishes, publishes.who === 'municipality'),
    dispute: some({ ...dispute, steps: listed(disputeSteps.filter((one) => one.trim() !== '')) }),
    adviceExtension: extensionOf(values.adviceExtension),
    responseExtension: extensionOf(values.responseExtension),
    termijnenwet,
    termijnenwetBecause,
    alwaysAsked: listed(alwaysAsked.map((one) => ({ ...one, name: councils.get(one.council) ?? one.council }))),
    copyToRaad: copyToRaad.yes ? copyToRaad.article.trim() || true : undefined,
    collegeMeetings: listed(meetingsOf(collegeMeetings)),
    raadMeetings: listed(meetingsOf(raadMeetings)),
    recess,
    theme: theme === SERVER ? undefined : theme,
    look: some({ accent: look.accent.toLowerCase(), bar: look.bar.toLowerCase(), font }),
    languages: english ? undefined : ['nl'],
    contact: some(contact),
    privacy,
    accessibility,
  }) as object;
};

const NOTHING = valuesOf({ municipality: '', revision: 0 });
const sentOf = (values: Values, field: Field) => JSON.stringify(settingsOf({ ...NOTHING, [field]: values[field] }));

/** In which settings two differ, as they would be sent. */
export const differing = (a: Values, b: Values): readonly Field[] =>
  FIELDS.filter((field) => sentOf(a, field) !== sentOf(b, field));

/** The field of the form for a place in what was sent. */
export const placeOf = (place: string): string =>
  place
    .replace(/^(advice|urgent|response|proposal|information)Term\.article$/, '$1.article')
    .replace(/^(advice|urgent|response|proposal|information)Term(\.(weeks|days))?$/, '$1.count')
    .replace(/^(advice|response)Extension\.most(\.(weeks|days))?$/, '$1Extension.count')
    .replace(/^((?:college|raad)Meetings\[\d+\]).*$/, '$1')
    .replace(/^(advice|urgent|response|proposal|information)Term\.meeting/, '$1.meeting')
    .replace(/^languages.*$/, 'english')
    .replace(/^dispute\.steps/, 'disputeSteps')
    .replace(/^copyToRaad$/, 'copyToRaad.article')
    .replace(/^recess\[\d+\]$/, '$&.to');
