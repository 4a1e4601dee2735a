import { useCallback } from 'react';
import { formatDate } from '../texts/dates.ts';
import { useShared } from '../texts/shared.ts';
import { isEmpty, type PlacedRule, type Named } from './placed-rules.ts';

/** What is said of a field; in Dutch when the API says it. */
export interface Said {
  readonly text: string;
  readonly lang?: 'nl' | undefined;
}

/** What the API says, with dates as people write them. */
export const asPeopleSay = (detail: string): string =>
  detail.replace(/(?<![\w-])\d{4}-\d{2}(-\d{2})?(?![\w-])/g, (date) => formatDate(date, 'nl'));

const REASONS: readonly string[] = ['reason-required', 'explanation-required'];

/** Puts a broken rule into words for the person who fills in the form: the API also speaks to programs. */
export function useWords() {
  const t = useShared();
  return useCallback(
    ({ rule: { code, detail }, exact }: PlacedRule, field: Named | undefined, value: unknown): Said => {
      if (field && exact && code === 'invalid' && isEmpty(value))
        return { text: field.missing ?? t(`form.missing.${field.kind}`) };
      if (exact && REASONS.includes(code) && typeof value === 'string' && !isEmpty(value))
        return { text: t('form.noReason', { said: value.trim() }) };
      return { text: asPeopleSay(detail), lang: 'nl' };
    },
    [t],
  );
}
