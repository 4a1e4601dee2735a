import { useState } from 'react';
import { useDescribe } from '../../../action/describe.ts';
import { WorkPage, type Work } from '../../../action/page.tsx';
import { Link } from '../../../ui/link.tsx';
import { Workspace } from './workspace.tsx';
import { lacksIn, pairFor, pairsOf, type Pair } from './pairs.ts';
import { useTexts } from './texts.ts';

/** To the other advices, and to what other authorities answer. */
function Others({ work, here }: { work: Work; here: Pair }) {
  const t = useTexts();
  const describe = useDescribe(work.trajectory, work.influence);
  const pairs = pairsOf(work.subjects);
  if (pairs.length < 2) return null;
  return (
    <nav className="dw-pairs" aria-label={t('others')}>
      <ul className="dw-list">
        {pairs.map(({ advice, authority, possible }) => {
          const current = advice === here.advice && authority === here.authority;
          return (
            <li key={`${advice} ${authority}`}>
              <Link
                to="/dossiers/$dossier/antwoorden"
                params={{ dossier: work.trajectory.id }}
                search={{ over: advice, van: authority }}
                aria-current={current ? 'page' : undefined}
              >
                {describe({ advice, authority })}
              </Link>
              {!possible && <span className="dw-small dw-muted">{` ${t('settled')}`}</span>}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Chosen({ work }: { work: Work }) {
  // Whoever gives the last answer stays where they are.
  const [first] = useState(() => pairFor(work.subjects, work.over, lacksIn(work.influence)));
  if (!first) return null;
  const { advice, authority } = first;
  const pair = pairsOf(work.subjects).find((p) => p.advice === advice && p.authority === authority) ?? first;
  return (
    <>
      <Others work={work} here={pair} />
      <Workspace key={`${advice} ${authority}`} work={work} pair={pair} />
    </>
  );
}

export default function Answers() {
  const t = useTexts();
  return (
    <WorkPage type="AnswerDrafted" title={t('title')} lead={t('lead')}>
      {(work) => <Chosen key={JSON.stringify(work.over)} work={work} />}
    </WorkPage>
  );
}
