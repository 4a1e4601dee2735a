import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { beThere, draftQuery, draftsQuery, readDraft, type AdviceDraft } from '../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { useSession } from '../api/session.ts';
import { useTerms } from '../texts/terms.ts';
import { nameIn } from '../trajectory/names.ts';
import { useWhosePoint } from '../trajectory/whose.tsx';
import { Section } from '../ui/section.tsx';
import { Agreement, usePartName } from './agreement.tsx';
import { CurrentDraft, useShownDraft } from './context.ts';
import { NO_CONFLICTS } from './in-progress.ts';
import { PartPanel } from './part-panel.tsx';
import { pointsIn } from './parts.ts';
import { useTexts } from './texts.ts';
import { OnTheWhole } from './top.tsx';
import { quietly } from './use-looking.ts';

const LOOK_MS = 8_000;

/** What the council that writes it has so far, part by part. */
function Parts({ draft }: { draft: AdviceDraft }) {
  const t = useTexts();
  const whose = useWhosePoint(useShownDraft().trajectory);
  const terms = useTerms();
  const partName = usePartName();
  const verdict = draft.parts.find(({ part }) => part === 'verdict')?.content;
  const points = pointsIn(draft);
  if (verdict === undefined && points.length === 0) return <p className="utrecht-paragraph">{t('along.none')}</p>;
  return (
    <ol className="dw-list dw-stack">
      {typeof verdict === 'string' && (
        <li>
          <strong>{t('part.verdict')}:</strong> {terms(`adviceVerdict.${verdict as 'positive'}`)}
        </li>
      )}
      {points.map(({ part, content }) => (
        <li key={part} className="dw-stack dw-stack--tight">
          <strong>{partName(part)}</strong>
          <span className="dw-prose" lang="nl">
            {(content as { readonly text?: string }).text ?? t('list.empty')}
          </span>
          {whose(content as Parameters<typeof whose>[0]).map((said) => (
            <span key={said} className="dw-small" lang="nl">
              {said}
            </span>
          ))}
          <PartPanel part={part} about={partName(part)} mine={content} />
        </li>
      ))}
    </ol>
  );
}

function Reading({ id, trajectory }: { id: string; trajectory: TrajectoryAnswer }) {
  const t = useTexts();
  const queries = useQueryClient();
  const me = useSession()?.person.id ?? '';
  const { data: draft } = useSuspenseQuery(draftQuery(id));
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const { changes } = await beThere(id, undefined);
      if (changes !== draft.changes) await queries.invalidateQueries({ queryKey: draftQuery(id).queryKey });
    };
    const timer = setInterval(() => quietly(look()), LOOK_MS);
    return () => clearInterval(timer);
  }, [id, draft.changes, queries]);
  const shown = useMemo(
    () => ({
      ...{
        draft,
        kind: 'advice' as const,
        trajectory,
        me,
        conflicts: NO_CONFLICTS,
        present: [],
        choose: () => Promise.resolve(),
      },
      act: async (work: (draft: string, revision: number) => Promise<unknown>) => {
        await work(id, draft.revision);
        queries.setQueryData(draftQuery(id).queryKey, await readDraft(id));
      },
    }),
    [draft, trajectory, me, id, queries],
  );
  return (
    <CurrentDraft value={shown}>
      <Section title={t('along.title', { council: nameIn(trajectory)(draft.council) })} intro={t('along.about')}>
        <Parts draft={draft} />
        <OnTheWhole />
        <Agreement />
      </Section>
    </CurrentDraft>
  );
}

/** The drafts of other councils that advise together with one's own: to be read, talked about and agreed on. */
export function AdvisingAlong({ trajectory }: { trajectory: TrajectoryAnswer }) {
  const { items } = useSuspenseQuery(draftsQuery(trajectory.id)).data;
  return items
    .filter(({ writes, sent }) => !writes && !sent)
    .map(({ id }) => <Reading key={id} id={id} trajectory={trajectory} />);
}
