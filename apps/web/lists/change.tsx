import type { ChangeItem } from '../api/answers.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { shown, wordDiff } from '#text';
import { useAboutPoint } from './about-point.ts';

const useTexts = textsOf({
  gone: { nl: 'Geschrapt: {{text}}', en: 'Taken out: {{text}}' },
  form: { nl: 'Gesprek vooraf: {{form}}', en: 'Talk beforehand: {{form}}' },
  finding: { nl: 'Gesprek vooraf', en: 'Talk beforehand' },
});

/** What stands there now, with what is new in it; what was taken out, or what is done or promised. */
export function ChangedText({ item }: { item: ChangeItem }) {
  const t = useTexts();
  const { before, after, note, said } = item;
  if (before === undefined || after === undefined) return note ?? said;
  if (after === '') return t('gone', { text: shown(before) });
  return wordDiff(before, after).map(({ how, text }, i) =>
    how === 'gone' ? null : how === 'new' ? (
      <ins key={i}>{shown(text, after)}</ins>
    ) : (
      <span key={i}>{shown(text, after)}</span>
    ),
  );
}

/** By whom it changed: the point and its council, or the talk. */
export function useChangedBy(): (item: ChangeItem) => string {
  const t = useTexts();
  const about = useAboutPoint();
  return (item) => {
    if (item.source === 'recommendation') return about(item);
    return item.form === undefined ? t('finding') : t('form', { form: item.form });
  };
}

/** What the council says of it, in words; empty while it says nothing. */
export function useRecognised(): (item: ChangeItem) => string {
  const terms = useTerms();
  return ({ recognised }) => (recognised === undefined ? '' : terms(`recognised.${recognised}`));
}
