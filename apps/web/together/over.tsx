import { Button } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import { ButtonLink, Link } from '../ui/link.tsx';
import { usePartName } from './agreement.tsx';
import { useShownDraft } from './context.ts';
import type { Content } from './merge.ts';
import type { Together } from './in-progress.ts';
import { useSaid } from './part-panel.tsx';
import { isField } from './parts.ts';
import { usePersonName } from './people.ts';
import { useTexts } from './texts.ts';
import { Sent } from './top.tsx';
import { useWork } from './working.tsx';

/** What was typed and is in no draft, to be read and taken over. */
function Unsaved({ parts }: { parts: ReadonlyMap<string, Content> }) {
  const t = useTexts();
  const said = useSaid();
  const { called } = useShownDraft();
  const partName = usePartName();
  const rows = [...parts.keys()].filter((part) => !isField(part));
  const nameOf = (part: string) =>
    called?.(part) ?? (isField(part) ? partName(part) : t('part.point', { number: rows.indexOf(part) + 1 }));
  return (
    <dl className="dw-stack dw-stack--tight">
      {[...parts]
        .filter(([, content]) => content !== null && content !== undefined && content !== true)
        .map(([part, content]) => (
          <div key={part}>
            <dt>{nameOf(part)}</dt>
            <dd className="dw-prose" lang="nl">
              {said(content)}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** In the place of the form once its draft was sent, or thrown away: nothing can be typed into nothing. */
export function OverNotice({ together }: { together: Together }) {
  const t = useTexts();
  const nameOf = usePersonName();
  const { trajectory, kind } = useShownDraft();
  const { busy, run, problems } = useWork();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { over, sent, restart, leave } = together;
  if (!over) return null;
  const dossier = { dossier: trajectory.id };
  if (over.as === 'sent')
    return (
      <section className="dw-stack">
        <h2 ref={heading} tabIndex={-1} className="utrecht-heading-2">
          {t(`sent.title.${kind}`)}
        </h2>
        {sent && <Sent sent={sent} trajectory={trajectory.id} who={nameOf(sent.sent?.by)} isHeaded />}
        {over.unsaved.size > 0 && (
          <>
            <p className="utrecht-paragraph">{t('over.sentAbout')}</p>
            <Unsaved parts={over.unsaved} />
            <div className="dw-row">
              <Link to="/dossiers/$dossier/aanvulling" params={dossier}>
                {t('over.supplement')}
              </Link>
              <Button appearance="secondary-action-button" onClick={leave}>
                {t('over.leave')}
              </Button>
            </div>
          </>
        )}
        <div>
          <ButtonLink to="/dossiers/$dossier" params={dossier}>
            {t('over.dossier')}
          </ButtonLink>
        </div>
      </section>
    );
  return (
    <section className="dw-stack">
      <h2 ref={heading} tabIndex={-1} className="utrecht-heading-2">
        {t('over.gone')}
      </h2>
      <p className="utrecht-paragraph" role="status">
        {t('over.goneAbout')}
      </p>
      {problems}
      <Unsaved parts={over.unsaved} />
      <div className="dw-row">
        <Button appearance="primary-action-button" aria-disabled={busy} onClick={() => run(restart)}>
          {t('over.restart')}
        </Button>
        <Button appearance="secondary-action-button" onClick={leave}>
          {t('over.leave')}
        </Button>
      </div>
    </section>
  );
}
