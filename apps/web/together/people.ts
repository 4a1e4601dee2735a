import { useShownDraft } from './context.ts';
import { useTexts } from './texts.ts';

/** What somebody is called in a draft. */
export function usePersonName(): (id: string | undefined) => string {
  const t = useTexts();
  const { draft } = useShownDraft();
  return (id) => (id === undefined ? undefined : draft?.people[id]) ?? t('erased');
}
