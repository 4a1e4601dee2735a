import { Alert, Button } from '@utrecht/component-library-react';
import { comment, holdPart } from '../api/advice-drafts.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Comments, usePeople } from './comments.tsx';
import { useShownDraft } from './context.ts';
import { chosen, type Choice } from './kept.ts';
import type { Content } from './merge.ts';
import { usePersonName } from './people.ts';
import { useTexts } from './texts.ts';
import { ChoosePerson, useWork } from './working.tsx';

/** What stands in a part, as it can be read aloud. */
export function useSaid(): (content: Content) => string {
  const t = useTexts();
  const terms = useTerms();
  return (content) => {
    if (typeof content === 'string')
      return ['positive', 'positiveWithConditions', 'negative', 'none'].includes(content)
        ? terms(`adviceVerdict.${content as 'positive'}`)
        : content;
    if (Array.isArray(content))
      return content
        .map((one) => (typeof one === 'string' ? one : String((one as { name?: unknown }).name)))
        .join('; ');
    const { text, comment } = (content ?? {}) as { readonly text?: string; readonly comment?: string };
    return text ?? comment ?? t('conflict.nothing');
  };
}

/** As much as one comment takes. */
const PIECE = 4_500;
const pieces = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => text.slice(i * PIECE, (i + 1) * PIECE));

/** To where the part is typed, so that the keyboard goes on there. */
const goTo = (part: string) =>
  requestAnimationFrame(() => {
    const panel = document.getElementById(`deel-${part}`);
    const row = panel?.closest('.dw-rows__row, .dw-beside__row');
    const at = row?.querySelector<HTMLElement>('textarea, input') ?? document.getElementById('samen');
    at?.focus();
  });

/** Another saved what somebody was changing: both texts are in view, and a person chooses. */
export function PartConflict({ part, mine }: { part: string; mine: Content }) {
  const t = useTexts();
  const said = useSaid();
  const { conflicts, choose, draft, me } = useShownDraft();
  const nameOf = usePersonName();
  const { busy, run, problems } = useWork();
  const conflict = conflicts.get(part);
  if (!conflict) return null;
  const who = nameOf(conflict.by);
  const keep = async (left: string, by: string | undefined) => {
    const asked = by !== me && draft?.members.some(({ id }) => id === by) ? by : undefined;
    for (const text of pieces(left)) {
      const said = { part, text: t('conflict.left', { who: nameOf(by), text }), ...(asked !== undefined && { asked }) };
      await comment(draft?.id ?? '', said);
    }
  };
  const out = (as: Choice) => () =>
    run(
      () => choose(part, as, keep),
      () => goTo(part),
    );
  return (
    <Alert type="warning" role="alert">
      <p className="utrecht-paragraph">
        <strong>{t('conflict.title', { who })}</strong> {t('conflict.about', { who })}
      </p>
      <dl className="dw-stack dw-stack--tight">
        <dt>{t('conflict.theirs', { who })}</dt>
        <dd className="dw-prose" lang="nl">
          {conflict.theirs === undefined ? t('conflict.removed') : said(conflict.theirs)}
        </dd>
        <dt>{t('conflict.mine')}</dt>
        <dd className="dw-prose" lang="nl">
          {said(mine)}
        </dd>
      </dl>
      {problems}
      <div className="dw-row">
        {chosen(part, conflict, mine, 'both') && (
          <Button appearance="primary-action-button" aria-disabled={busy} onClick={out('both')}>
            {t('conflict.both')}
          </Button>
        )}
        <Button appearance="secondary-action-button" aria-disabled={busy} onClick={out('mine')}>
          {t('conflict.keep')}
        </Button>
        <Button appearance="secondary-action-button" aria-disabled={busy} onClick={out('theirs')}>
          {t('conflict.take', { who })}
        </Button>
      </div>
    </Alert>
  );
}

interface PartPanelProps {
  readonly part: string;
  readonly about: string;
  /** What stands in it here. */
  readonly mine: Content;
}

/** With a part: who takes it, who is at it now, what was said of it, and what another saved meanwhile. */
export function PartPanel({ part, about, mine }: PartPanelProps) {
  const t = useTexts();
  const { list } = useDates();
  const { draft, act, present } = useShownDraft();
  const people = usePeople();
  const nameOf = usePersonName();
  const { busy, run, problems } = useWork();
  const kept = draft?.parts.find((one) => one.part === part);
  const here = present.filter((one) => one.part === part).map(({ person }) => nameOf(person));
  const writes = draft?.writes ?? true;
  return (
    <div className="dw-together__part dw-stack dw-stack--tight" id={`deel-${part}`} data-part={part}>
      <PartConflict part={part} mine={mine} />
      <p className="utrecht-paragraph dw-small dw-muted" role="status">
        {here.length > 0 && t('busy', { who: list(here), count: here.length })}
      </p>
      {draft && writes && people.length > 1 && (
        <ChoosePerson
          label={part === 'verdict' ? t('holderOfVerdict') : t('holder')}
          value={kept?.holder ?? ''}
          none={t('nobody')}
          options={people}
          disabled={busy}
          onChoose={(person) => run(() => act((id) => holdPart(id, part, person)))}
        />
      )}
      {kept && kept.revision > 0 && (
        <p className="utrecht-paragraph dw-small dw-muted">{t('last', { who: nameOf(kept.changedBy) })}</p>
      )}
      {problems}
      {draft && (
        <Comments
          comments={draft.comments.filter((one) => one.part === part)}
          {...{ part, about, apart: part === 'verdict' }}
        />
      )}
    </div>
  );
}
