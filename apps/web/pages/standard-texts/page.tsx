import { useSuspenseQuery } from '@tanstack/react-query';
import { standardTextsQuery } from '../../api/standard-texts.ts';
import { KeptTexts } from '../../standard-texts/kept.tsx';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Page } from '../../ui/page.tsx';
import { useTexts } from './texts.ts';

/** The texts that somebody keeps to answer with. */
export default function StandardTextsPage() {
  const t = useTexts();
  const { items } = useSuspenseQuery(standardTextsQuery).data;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <KeptTexts whose={undefined} items={items} none={t('none')} mayChange />
    </Page>
  );
}
