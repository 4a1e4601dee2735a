import { formatDate, formatList, isWholeDay } from '../../texts/dates.ts';
import type { Language } from '../../texts/languages.ts';
import { useLanguage } from '../../texts/texts-of.ts';
import { MEETING_BODIES, PUBLISHERS, SUBJECTS } from '#vocabulary';
import { useTerms } from '../../texts/terms.ts';
import { meetingsOf } from './meeting-lines.ts';
import { OF_THEME, SERVER, type Field, type Values } from './settings-of.ts';
import type { ExtensionValues, TermValues } from './term-values.ts';
import { useTexts } from './texts.ts';

export const FONTS = [OF_THEME, 'sans', 'serif'] as const;
export const THEMES = ['voorbeeld-theme', 'ma-theme'] as const;
/** What holds where a municipality settled nothing. */
const USUAL: Readonly<Record<'advice' | 'response' | 'information', TermValues>> = {
  advice: { count: '6', unit: 'weeks' },
  response: { count: '6', unit: 'weeks' },
  information: { count: '2', unit: 'weeks' },
};

/** The name of a theme; one that was set through the API has none but its class. */
function themeNameIn(language: Language) {
  const t = useTexts.in(language);
  return (theme: string) => {
    const known = THEMES.find((name) => name === theme);
    if (known) return t(`looks.${known}`);
    return theme === SERVER ? t('looks.server') : theme;
  };
}

export const useThemeName = () => themeNameIn(useLanguage());

/** What each setting is called, and what it is in words. */
export function shownIn(language: Language) {
  const t = useTexts.in(language);
  const terms = useTerms.in(language);
  const date = (day: string) => formatDate(day, language);
  const list = (items: readonly string[]) => formatList(items, language);
  const themeName = themeNameIn(language);
  const names: Readonly<Record<Field, string>> = {
    name: t('name.label'),
    portfolios: t('portfolios.label'),
    instrument: t('instrument.title'),
    advice: t('terms.advice'),
    urgent: t('terms.urgent'),
    response: t('terms.response'),
    proposal: t('terms.proposal'),
    information: t('terms.information'),
    informationOwed: t('answering.information'),
    proposalsOwed: t('answering.proposals'),
    answers: t('answering.label'),
    publishes: t('publishing.label'),
    dispute: t('dispute.body'),
    disputeSteps: t('dispute.steps'),
    adviceExtension: t('extension.adviceExtension'),
    responseExtension: t('extension.responseExtension'),
    termijnenwet: t('now.law'),
    termijnenwetBecause: t('terms.because'),
    alwaysAsked: t('asking.label'),
    copyToRaad: t('asking.copy'),
    collegeMeetings: t('meetings.college'),
    raadMeetings: t('meetings.raad'),
    recess: t('now.recess'),
    theme: t('looks.label'),
    look: t('looks.colours'),
    contact: t('contact.title'),
    english: t('statements.english'),
    privacy: t('statements.privacy'),
    accessibility: t('statements.accessibility'),
  };
  const lengthOf = ({ count, unit }: TermValues) => {
    if (!/^\d+$/.test(count.trim())) return count.trim();
    return unit === 'days' ? t('days', { count: Number(count) }) : t('weeks', { count: Number(count) });
  };
  const among = (parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ');
  const meetingOf = ({ meeting }: TermValues) => {
    const of = MEETING_BODIES.find((one) => one === meeting?.of);
    return of && t(`meetings.until.${of}`, { nth: meeting?.nth ?? '' });
  };
  const termOf = (term: TermValues, usual?: TermValues) =>
    among([meetingOf(term), lengthOf(term.count.trim() === '' && usual ? usual : term), term.article?.trim()]);
  const meetingsIn = (lines: readonly string[]) => {
    const days = meetingsOf(lines).map(({ on }) => on);
    const [from = '', to = ''] = [days[0], days.at(-1)].map((on = '') => (isWholeDay(on) ? date(on) : on));
    return days.length === 0 ? '' : t('meetings.now', { count: days.length, from, to });
  };
  const extensionOf = ({ times, ...most }: ExtensionValues) =>
    among([times.trim() && t('now.times', { times: times.trim() }), lengthOf(most), most.article?.trim()]);
  const owedOf = ({ owed, article }: Values['proposalsOwed']) =>
    among([t(owed ? 'now.yes' : 'now.no'), article.trim()]);
  const day = (given: string) => (given === '' ? '…' : date(given));
  const recessOf = ({ recess }: Values) =>
    list(recess.map(({ name, from, to }) => t('now.recessOne', { name, from: day(from), to: day(to) })));
  const subject = (value: string) => {
    const known = SUBJECTS.find((one) => one === value);
    return known ? terms(`subject.${known}`) : '…';
  };

  const inWords: Readonly<Record<Field, (values: Values) => string>> = {
    // Without one of its own it is called as in the register.
    name: ({ name }) => name.trim() || t('now.register'),
    // Each may have a word in it that a list puts between them.
    portfolios: ({ portfolios }) => portfolios.join('; '),
    instrument: ({ instrument }) => instrument.name.trim(),
    advice: ({ advice }) => termOf(advice, USUAL.advice),
    urgent: ({ urgent }) => termOf(urgent),
    response: ({ response }) => termOf(response, USUAL.response),
    proposal: ({ proposal }) => termOf(proposal),
    information: ({ information }) => termOf(information, USUAL.information),
    informationOwed: ({ informationOwed }) => owedOf(informationOwed),
    proposalsOwed: ({ proposalsOwed }) => owedOf(proposalsOwed),
    answers: ({ answers: { when, article } }) =>
      among([t(when === 'onDeviation' ? 'answering.onDeviation' : 'answering.always'), article.trim()]),
    publishes: ({ publishes: { who, article } }) =>
      among([t(`publishing.${PUBLISHERS.find((one) => one === who) ?? 'municipality'}`), article.trim()]),
    dispute: ({ dispute }) => among([dispute.body.trim(), dispute.article.trim()]),
    disputeSteps: ({ disputeSteps }) => list(disputeSteps),
    adviceExtension: ({ adviceExtension }) => extensionOf(adviceExtension),
    responseExtension: ({ responseExtension }) => extensionOf(responseExtension),
    termijnenwet: ({ termijnenwet }) => (termijnenwet ? t('now.on') : t('now.off')),
    termijnenwetBecause: ({ termijnenwetBecause }) => termijnenwetBecause.trim(),
    alwaysAsked: ({ alwaysAsked }) =>
      list(alwaysAsked.map((one) => among([`${subject(one.subject)}: ${one.council}`, one.article]))),
    copyToRaad: ({ copyToRaad: { yes, article } }) => (yes ? among([t('now.yes'), article.trim()]) : ''),
    collegeMeetings: ({ collegeMeetings }) => meetingsIn(collegeMeetings),
    raadMeetings: ({ raadMeetings }) => meetingsIn(raadMeetings),
    recess: recessOf,
    theme: ({ theme }) => themeName(theme),
    look: ({ look: { accent, bar, font } }) =>
      [
        accent !== '' && `${t('looks.accent')}: ${accent}`,
        bar !== '' && `${t('looks.bar')}: ${bar}`,
        font !== OF_THEME && t(`looks.fonts.${FONTS.find((one) => one === font) ?? OF_THEME}`),
      ]
        .filter(Boolean)
        .join('; '),
    contact: ({ contact }) => among([contact.mail, contact.phone, contact.page]),
    english: ({ english }) => t(english ? 'now.yes' : 'now.no'),
    privacy: ({ privacy }) => privacy,
    accessibility: ({ accessibility }) => accessibility,
  };
  return {
    nameOf: (field: Field) => names[field],
    inWords: (field: Field, values: Values) => inWords[field](values) || t('now.none'),
  };
}

export const useShown = () => shownIn(useLanguage());
