import { Alert, Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import type { AdviceDraftHead } from '../api/advice-drafts.ts';
import { useDates } from '../texts/dates.ts';
import { Link } from '../ui/link.tsx';
import { Notice, Section } from '../ui/section.tsx';
import { usePartName } from './agreement.tsx';
import { Comments, isAskedOf } from './comments.tsx';
import { useShownDraft } from './context.ts';
import type { Together } from './in-progress.ts';
import { isField, pointsIn } from './parts.ts';
import { usePersonName } from './people.ts';
import { useTexts } from './texts.ts';
import { useWork } from './working.tsx';
import './together.css';

/** Whether what is typed is kept for all, in a place that is read aloud when it changes. */
export function SavedStatus({ together: { draft, status, error, conflicts } }: { together: Together }) {
  const t = useTexts();
  const partName = usePartName();
  const isKept = draft === undefined ? 'none' : conflicts.size > 0 ? 'clash' : 'saved';
  const said = status === 'saved' ? isKept : status;
  return (
    <p
      className={`utrecht-paragraph dw-together__status dw-together__status--${said}`}
      id="samen"
      tabIndex={-1}
      role="status"
    >
      {t(`status.${said}`)} {status === 'refused' && error && <span lang="nl">{error.message}</span>}
      {said === 'clash' &&
        [...conflicts.keys()].map((part, i) => (
          <span key={part}>
            {i > 0 && ', '}
            <a className="utrecht-link utrecht-link--html-a" href={`#deel-${part}`}>
              {partName(part)}
            </a>
          </span>
        ))}
    </p>
  );
}

interface SentProps {
  readonly sent: AdviceDraftHead;
  readonly trajectory: string;
  readonly who: string;
  /** A heading says already that it was sent. */
  readonly isHeaded?: boolean;
}

/** That it was sent, and where it went. */
export function Sent({ sent, trajectory, who, isHeaded = false }: SentProps) {
  const t = useTexts();
  const { dayOf } = useDates();
  if (!sent.sent) return null;
  return (
    <Alert type="ok">
      <p className="utrecht-paragraph">
        {!isHeaded && <strong>{t(`sent.title.${sent.kind}`)} </strong>}
        {t('sent.by', { who, date: dayOf(sent.sent.at) })}{' '}
        <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier: trajectory, advice: sent.sent.advice }}>
          {t('sent.link')}
        </Link>
      </p>
    </Alert>
  );
}

/** That the text became another since advice was asked on it. */
export function NewerVersion({ upon }: { upon: number | undefined }) {
  const t = useTexts();
  const { trajectory } = useShownDraft();
  const now = Math.max(...trajectory.drafts.map(({ version }) => version));
  if (upon === undefined || !Number.isFinite(now) || now <= upon) return null;
  return (
    <Notice type="warning">
      <p className="utrecht-paragraph">
        {t('version.text', { now, then: upon })}{' '}
        <Link to="/dossiers/$dossier/tekst/vergelijken" params={{ dossier: trajectory.id }}>
          {t('version.link')}
        </Link>
      </p>
    </Notice>
  );
}

/** Each point in one line, with who has it and what is open about it. */
export function Division() {
  const t = useTexts();
  const { draft } = useShownDraft();
  const nameOf = usePersonName();
  const partName = usePartName();
  if (!draft) return null;
  const points = pointsIn(draft);
  if (points.length === 0) return null;
  return (
    <details className="dw-more">
      <summary>{t('list.title')}</summary>
      <ul className="dw-list dw-stack dw-stack--tight">
        {points.map(({ part, content, holder }) => {
          const { text, comment } = content as { readonly text?: string; readonly comment?: string };
          const open = draft.comments.filter((one) => one.part === part && !one.settled).length;
          return (
            <li key={part} className="dw-row dw-together__line">
              <a className="utrecht-link utrecht-link--html-a" href={`#deel-${part}`}>
                {partName(part)}
              </a>
              <span className="dw-together__text" lang="nl">
                {text || comment || t('list.empty')}
              </span>
              <span className="dw-small dw-muted">
                {t('list.has', { who: holder === undefined ? t('list.nobody') : nameOf(holder) })}
              </span>
              {open > 0 && <span className="dw-small dw-muted">{t('list.open', { count: open })}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Comments on the whole, and on points that are not there any more. */
export function OnTheWhole() {
  const t = useTexts();
  const { draft } = useShownDraft();
  if (!draft) return null;
  const shown = new Set([...draft.parts.filter(({ part }) => !isField(part)).map(({ part }) => part), 'verdict']);
  return (
    <div id="deel-geheel">
      <Comments
        comments={draft.comments.filter(({ part }) => part === undefined || !shown.has(part))}
        part={undefined}
        about={t('part.whole')}
        apart
      />
    </div>
  );
}

/** Who else has the draft before them now. */
export function Here() {
  const t = useTexts();
  const { list } = useDates();
  const { present } = useShownDraft();
  const nameOf = usePersonName();
  return (
    <p className="utrecht-paragraph dw-small dw-muted" role="status">
      {present.length > 0 && t('here', { who: list(present.map(({ person }) => nameOf(person))) })}
    </p>
  );
}

/** To each thing of which whoever looks is asked what they think. */
export function AskedOfMe() {
  const t = useTexts();
  const { draft, me } = useShownDraft();
  const partName = usePartName();
  const shown = new Set(draft?.parts.map(({ part }) => part));
  const asked = new Set(draft?.comments.filter(isAskedOf(me)).map(({ part }) => part));
  if (asked.size === 0) return null;
  return (
    <div className="dw-stack dw-stack--tight">
      <p className="utrecht-paragraph">
        <strong>{t('asked')}</strong>
      </p>
      <ul className="dw-bullets">
        {[...asked].map((part) => (
          <li key={part ?? ''}>
            <a
              className="utrecht-link utrecht-link--html-a"
              href={`#deel-${part !== undefined && shown.has(part) ? part : 'geheel'}`}
            >
              {partName(part)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Twice, since it is gone for everybody. */
function Discard({ discard }: Pick<Together, 'discard'>) {
  const t = useTexts();
  const { list } = useDates();
  const { present } = useShownDraft();
  const nameOf = usePersonName();
  const here = present.map(({ person }) => nameOf(person));
  const [asked, ask] = useState(false);
  const { busy, run, problems } = useWork();
  return (
    <>
      {problems}
      {asked && (
        <p className="utrecht-paragraph" role="status">
          {t('discard.sure')}{' '}
          {present.length > 0 && <strong>{t('discard.busy', { who: list(here), count: here.length })}</strong>}
        </p>
      )}
      <div className="dw-row">
        <Button
          appearance="subtle-button"
          aria-disabled={busy}
          onClick={() => (asked ? run(discard, () => ask(false)) : ask(true))}
        >
          {asked ? t('discard.yes') : t('discard.ask')}
        </Button>
        {asked && (
          <Button appearance="subtle-button" onClick={() => ask(false)}>
            {t('discard.no')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Over the form: how far it is, and who has what. */
export function TogetherTop({ together, upon }: { together: Together; upon: number | undefined }) {
  const t = useTexts();
  const nameOf = usePersonName();
  const { trajectory, kind } = useShownDraft();
  return (
    <Section title={t(`title.${kind}`)} intro={t('lead')}>
      {together.sent && <Sent sent={together.sent} trajectory={trajectory.id} who={nameOf(together.sent.sent?.by)} />}
      <SavedStatus together={together} />
      <Here />
      <AskedOfMe />
      <NewerVersion upon={upon ?? together.draft?.version} />
      <Division />
      {together.draft && !together.sent && together.draft.speaks.includes(together.draft.council) && (
        <Discard discard={together.discard} />
      )}
    </Section>
  );
}
