import { Alert, Button } from '@utrecht/component-library-react';
import { holdPart } from '../api/advice-drafts.ts';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Comments, usePeople } from './comments.tsx';
import { useShownDraft } from './context.ts';
import type { Content } from './merge.ts';
import { usePersonName } from './people.ts';
import { useTexts } from './texts.ts';
import { ChoosePerson, useWork } from './working.tsx';

/** What stands in a part, as it can be read aloud. */
function useSaid(): (content: Content) => string {
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
    const { text } = (content ?? {}) as { readonly text?: string };
    return text ?? t('conflict.nothing');
  };
}

/** Another saved what somebody was changing: both texts are in view, and a person chooses. */
export function PartConflict({ part, mine }: { part: string; mine: Content }) {
  const t = useTexts();
  const said = useSaid();
  const { conflicts, choose } = useShownDraft();
  const nameOf = usePersonName();
  const conflict = conflicts.get(part);
  if (!conflict) return null;
  const who = nameOf(conflict.by);
  return (
    <Alert type="warning" role="alert">
      <p className="utrecht-paragraph">
        <strong>{t('conflict.title', { who })}</strong> {t('conflict.about')}
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
      <div className="dw-row">
        <Button appearance="secondary-action-button" onClick={() => choose(part, 'mine')}>
          {t('conflict.keep')}
        </Button>
        <Button appearance="secondary-action-button" onClick={() => choose(part, 'theirs')}>
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
    <div className="dw-together__part dw-stack dw-stack--tight">
      <PartConflict part={part} mine={mine} />
      <p className="utrecht-paragraph dw-small dw-muted" role="status">
        {here.length > 0 && t('busy', { who: list(here) })}
      </p>
      {draft && writes && people.length > 1 && (
        <ChoosePerson
          label={t('holder')}
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
      {draft && <Comments comments={draft.comments.filter((one) => one.part === part)} part={part} about={about} />}
    </div>
  );
}
