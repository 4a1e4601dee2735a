import { shown } from '#text';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { segment, withParams } from '../../api/client.ts';
import { deadlinesQuery, influenceQuery, threadQuery, trajectoryQuery } from '../../api/queries.ts';
import { nameIn } from '../../trajectory/names.ts';
import { PaperLinks } from '../../trajectory/packet-files.tsx';
import { Room } from '../../trajectory/room/room.tsx';
import { Outcome } from '../../trajectory/thread/outcome.tsx';
import { Thread } from '../../trajectory/thread/thread.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';
import { Points } from './points.tsx';
import { narrowed, rowsOf, type Row } from './rows.ts';
import { useTexts } from './texts.ts';

const FROM = '/dossiers/$dossier/aanbevelingen/$recommendation';
/** Where a letter is a letter that somebody types. */
const TYPED = 'input, textarea, select, [contenteditable]';

/** One point with its whole way, beside the list that it was chosen from. */
export default function PointPage() {
  const t = useTexts();
  const terms = useTerms();
  const { dossier, recommendation } = useParams({ from: FROM });
  const search = useSearch({ from: FROM });
  const navigate = useNavigate();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const influence = useSuspenseQuery(influenceQuery(dossier)).data;
  const thread = useSuspenseQuery(threadQuery(dossier, recommendation)).data;
  const { items: deadlines } = useSuspenseQuery(deadlinesQuery({ dossier, limit: 200 })).data;
  const all = rowsOf(trajectory, influence);
  const rows = narrowed(all, search);
  const at = rows.findIndex(({ id }) => id === recommendation);
  const [before, after] = [rows[at - 1], at < 0 ? rows[0] : rows[at + 1]];
  const nameOf = (row: Pick<Row, 'question' | 'number'>) =>
    terms(row.question ? 'question' : 'recommendation', { number: row.number });
  const here = all.find(({ id }) => id === recommendation);
  const title = here ? nameOf(here) : '';
  const go = (row: Row | undefined) =>
    row && void navigate({ to: FROM, params: { dossier, recommendation: row.id }, search, resetScroll: false });
  const keys = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (ctrlKey || altKey || metaKey || (target as Element).closest(TYPED)) return;
    if (key === 'j') go(after);
    if (key === 'k') go(before);
  };
  const neighbour = (row: Row | undefined, text: 'previous' | 'next', key: string) =>
    row && (
      <Link
        to={FROM}
        params={{ dossier, recommendation: row.id }}
        search={search}
        resetScroll={false}
        aria-keyshortcuts={key}
      >
        {t(text, { point: nameOf(row) })}
      </Link>
    );
  return (
    <Room dossier={dossier} room="points" within={title}>
      {/* The keys work while the focus is in here, which is where the next and the previous lead. */}
      <div className="dw-points-room dw-points-room--open" onKeyDown={keys}>
        <nav className="dw-points-room__list dw-no-print" aria-label={t('points')}>
          <Points trajectory={trajectory} deadlines={deadlines} rows={rows} search={search} open={recommendation} />
        </nav>
        <div className="dw-points-room__point">
          <nav className="dw-point-nav dw-no-print" aria-label={t('others')}>
            <Link to="/dossiers/$dossier" params={{ dossier }} search={search}>
              {t('allPoints')}
            </Link>
            {neighbour(before, 'previous', 'k')}
            {neighbour(after, 'next', 'j')}
            <span className="dw-small dw-muted dw-point-nav__keys">{t('keys')}</span>
          </nav>
          <h2 className="utrecht-heading-2" data-arrival tabIndex={-1}>
            {t('pointOf', { point: title, council: nameIn(trajectory)(thread.council) })}
          </h2>
          <p className="utrecht-paragraph utrecht-paragraph--lead dw-text dw-prose" lang="nl">
            {shown(thread.text)}
          </p>
          <Outcome thread={thread} trajectory={trajectory} />
          <Thread
            thread={thread}
            trajectory={trajectory}
            textLink={(hash, text) => (
              <Link to="/dossiers/$dossier/tekst/lezen" params={{ dossier }} hash={hash}>
                {text}
              </Link>
            )}
          />
          <PaperLinks
            addressAs={(format) =>
              withParams(`/v1/trajectories/${segment(dossier)}/packet/${segment(recommendation)}`, { format })
            }
          />
        </div>
      </div>
    </Room>
  );
}
