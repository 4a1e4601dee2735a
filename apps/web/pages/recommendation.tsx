import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { threadQuery, trajectoryQuery } from '../api/queries.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { DossierPage } from '../trajectory/dossier-page.tsx';
import { nameIn, numbersIn } from '../trajectory/names.ts';
import { Neighbours } from '../trajectory/thread/neighbours.tsx';
import { Outcome } from '../trajectory/thread/outcome.tsx';
import { Thread } from '../trajectory/thread/thread.tsx';
import { Link } from '../ui/link.tsx';

const useTexts = textsOf({
  title: { nl: '{{recommendation}} van {{council}}', en: '{{recommendation}} of {{council}}' },
});

export default function Recommendation() {
  const t = useTexts();
  const terms = useTerms();
  const { dossier, recommendation } = useParams({ from: '/dossiers/$dossier/aanbevelingen/$recommendation' });
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
