import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { threadQuery, trajectoryQuery } from '../../api/queries.ts';
import { nameIn, numbersIn } from '../../parts/names.ts';
import { Neighbours } from '../../parts/thread/neighbours.tsx';
import { Outcome } from '../../parts/thread/outcome.tsx';
import { Thread } from '../../parts/thread/thread.tsx';
import { useTerms } from '../../texts/use-texts.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { useTexts } from './texts.ts';

function Recommendation() {
  const t = useTexts();
  const terms = useTerms();
  const { dossier, recommendation } = page.useParams();
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const thread = useSuspenseQuery(threadQuery(dossier, recommendation)).data;
  const number = numbersIn(trajectory).get(recommendation) ?? 0;
  const title = terms(thread.question ? 'question' : 'recommendation', { number });
  return (
    <Page
      title={t('title', { recommendation: title, council: nameIn(trajectory)(thread.council) })}
      kind={trajectory.title}
      lead={thread.text}
      crumbs={
        <Crumbs here={title}>
          <Link to="/dossiers">{t('dossiers')}</Link>
          <Link to="/dossiers/$dossier" params={{ dossier }}>
            {trajectory.title}
          </Link>
        </Crumbs>
      }
    >
      <Outcome thread={thread} trajectory={trajectory} />
      <Thread thread={thread} trajectory={trajectory} />
      <Neighbours
        trajectory={trajectory}
        recommendation={recommendation}
        link={(other, className, children) => (
          <Link
            to="/dossiers/$dossier/aanbevelingen/$recommendation"
            params={{ dossier, recommendation: other }}
            className={className}
          >
            {children}
          </Link>
        )}
      />
    </Page>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/aanbevelingen/$recommendation')({ component: Recommendation });
