import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { WorkPage, type Work } from '../../../action/page.tsx';
import { nameIn } from '../../../trajectory/names.ts';
import { Link } from '../../../ui/link.tsx';
import { authoritiesOf, authorityFor } from './points.ts';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';
import { Workspace } from './workspace.tsx';

const FROM = '/dossiers/$dossier/antwoorden';

/** To what other authorities answer. */
function Others({ work, here }: { work: Work; here: string }) {
  const t = useTexts();
  const authorities = authoritiesOf(work.subjects);
  if (authorities.length < 2) return null;
  const nameOf = nameIn(work.trajectory);
  return (
    <nav aria-label={t('others')}>
      <ul className="dw-list dw-row">
        {authorities.map((authority) => (
          <li key={authority}>
            {authority === here ? (
              <strong aria-current="page">{nameOf(authority)}</strong>
            ) : (
              <Link to={FROM} params={{ dossier: work.trajectory.id }} search={{ van: authority }}>
                {nameOf(authority)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Chosen({ work, search }: { work: Work; search: Search }) {
  // Whoever gives the last answer stays where they are.
  const [asked, setAsked] = useState(() => ({ van: search.van, authority: authorityFor(work, search) }));
  if (asked.van !== search.van) setAsked({ van: search.van, authority: authorityFor(work, search) });
  const { authority } = asked;
  if (authority === undefined) return null;
  return (
    <>
      <Others work={work} here={authority} />
      <Workspace key={authority} work={work} authority={authority} search={search} />
    </>
  );
}

export default function Answers() {
  const t = useTexts();
  const search = useSearch({ from: FROM });
  return (
    <WorkPage type="AnswerDrafted" title={t('title')} lead={t('lead')}>
      {(work) => <Chosen work={work} search={search} />}
    </WorkPage>
  );
}
