import type { AdviceDraft } from '../api/advice-drafts.ts';
import { useDates } from '../texts/dates.ts';
import { usePartName } from './agreement.tsx';
import { useShownDraft } from './context.ts';
import { pointsIn } from './parts.ts';
import { useTexts } from './texts.ts';

const contentIn = ({ parts }: AdviceDraft, name: string): unknown =>
  parts.find(({ part }) => part === name)?.content ?? undefined;

const isSilent = ({ content }: AdviceDraft['parts'][number]) =>
  ((content as { readonly text?: string }).text ?? '').trim() === '';

/** What a page can see is missing; the rest is judged where it is sent. */
function useMissing(draft: AdviceDraft): readonly string[] {
  const t = useTexts();
  const { list } = useDates();
  const { kind, conflicts } = useShownDraft();
  const partName = usePartName();
  const points = pointsIn(draft);
  const clash = conflicts.size > 0 ? [t('conflict.first')] : [];
  if (kind === 'rejoinder') {
    const isSaid = points.some(({ content }) => (content as { readonly satisfied?: unknown }).satisfied !== undefined);
    return [...clash, ...(isSaid ? [] : [t('missing.answer')])];
  }
  const none = ['without', 'pointsUnknown'].some((name) => contentIn(draft, name) === true);
  const silent = points.filter(isSilent).map(({ part }) => partName(part));
  return [
    ...clash,
    ...(kind === 'advice' && contentIn(draft, 'verdict') === undefined ? [t('missing.verdict')] : []),
    ...(none || points.length > 0 ? [] : [t('missing.points')]),
    ...(none || silent.length === 0 ? [] : [t('missing.text', { what: list(silent) })]),
  ];
}

/** What has to be there before it can be sent, and who then sends it. */
export function Missing({ sends }: { sends: boolean }) {
  const t = useTexts();
  const { list } = useDates();
  const { draft } = useShownDraft();
  const senders = (draft?.members ?? [])
    .filter(({ council, speaks }) => council === draft?.council && speaks)
    .map(({ name }) => name);
  return (
    <div className="dw-stack dw-stack--tight">
      {draft && <Of draft={draft} />}
      {!sends && (
        <p className="utrecht-paragraph">{t(senders.length === 0 ? 'notSender' : 'sender', { who: list(senders) })}</p>
      )}
    </div>
  );
}

function Of({ draft }: { draft: AdviceDraft }) {
  const t = useTexts();
  const missing = useMissing(draft);
  if (missing.length === 0) return null;
  return (
    <>
      <p className="utrecht-paragraph">
        <strong>{t('missing.title')}</strong>
      </p>
      <ul className="dw-bullets">
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}
