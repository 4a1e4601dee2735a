import { useDates } from '../../texts/dates.ts';
import { SERVER, type Field, type TermValues, type Values } from './settings-of.ts';
import { useTexts } from './texts.ts';

export const THEMES = ['voorbeeld-theme', 'ma-theme'] as const;
/** What holds where a municipality settled nothing. */
const USUAL: Readonly<Record<'advice' | 'response' | 'information', TermValues>> = {
  advice: { count: '6', unit: 'weeks' },
  response: { count: '6', unit: 'weeks' },
  information: { count: '2', unit: 'weeks' },
};

/** The name of a theme; one that was set through the API has none but its class. */
export function useThemeName() {
  const t = useTexts();
  return (theme: string) => {
    const known = THEMES.find((name) => name === theme);
    if (known) return t(`looks.${known}`);
    return theme === SERVER ? t('looks.server') : theme;
  };
}

/** What each setting is called, and what it is in words. */
export function useShown() {
  const t = useTexts();
  const { date, list } = useDates();
  const themeName = useThemeName();
  const names: Readonly<Record<Field, string>> = {
    name: t('name.label'),
    advice: t('terms.advice'),
    response: t('terms.response'),
    information: t('terms.information'),
    termijnenwet: t('now.law'),
    recess: t('now.recess'),
    theme: t('looks.title'),
  };
  const termOf = (kind: keyof typeof USUAL, term: TermValues) => {
    const { count, unit } = term.count.trim() === '' ? USUAL[kind] : term;
    if (!/^\d+$/.test(count.trim())) return count;
    return unit === 'days' ? t('days', { count: Number(count) }) : t('weeks', { count: Number(count) });
  };
  const day = (given: string) => (given === '' ? '…' : date(given));
  const recessOf = ({ recess }: Values) =>
    list(recess.map(({ name, from, to }) => t('now.recessOne', { name, from: day(from), to: day(to) })));

  const inWords: Readonly<Record<Field, (values: Values) => string>> = {
    name: ({ name }) => name.trim(),
    advice: ({ advice }) => termOf('advice', advice),
    response: ({ response }) => termOf('response', response),
    information: ({ information }) => termOf('information', information),
    termijnenwet: ({ termijnenwet }) => (termijnenwet ? t('now.on') : t('now.off')),
    recess: recessOf,
    theme: ({ theme }) => themeName(theme),
  };
  return {
    nameOf: (field: Field) => names[field],
    inWords: (field: Field, values: Values) => inWords[field](values) || t('now.none'),
  };
}
