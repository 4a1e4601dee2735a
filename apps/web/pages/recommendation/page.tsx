import { useSuspenseQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { threadQuery, trajectoryQuery } from '../../api/queries.ts';
import { DossierPage } from '../../trajectory/dossier-page.tsx';
import { nameIn, numbersIn } from '../../trajectory/names.ts';
import { Neighbours } from '../../trajectory/thread/neighbours.tsx';
import { Outcome } from '../../trajectory/thread/outcome.tsx';
import { Thread } from '../../trajectory/thread/thread.tsx';
import { useTerms } from '../../texts/use-texts.ts';
import { Link } from '../../ui/link.tsx';
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
    <DossierPage
      dossier={trajectory}
      title={t('title', { recommendation: title, council: nameIn(trajectory)(thread.council) })}
      here={title}
      lead={thread.text}
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
    </DossierPage>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/aanbevelingen/$recommendation')({ component: Recommendation });
