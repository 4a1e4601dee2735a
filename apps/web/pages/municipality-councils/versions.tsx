import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { councilVersionsQuery, type KeptCouncil } from '../../administration/queries.ts';
import { FormProblems } from '../../form/problems.tsx';
import { CouncilFacts } from '../../lists/council-facts.tsx';
import { useDates } from '../../texts/dates.ts';
import { Fact, Facts } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

interface VersionsProps {
  readonly municipality: string;
  readonly council: KeptCouncil;
}

/** All that was recorded of a council, the latest first: asked when somebody opens it. */
export function Versions({ municipality, council: { id, name } }: VersionsProps) {
  const t = useTexts();
  const { date } = useDates();
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...councilVersionsQuery(municipality, id), enabled: open });
  return (
    <details className="dw-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('versions.title', { name })}</summary>
      <FormProblems error={error} />
      <ol className="dw-list dw-stack">
        {data?.items.map(({ fact, date: on, recordedAt, because, content }) => (
          <li key={recordedAt}>
            <h4 className="utrecht-heading-4">
              {t('versions.happened', { date: date(on), what: t(`versions.${fact}`) })}
            </h4>
            <Facts>
              {because !== undefined && <Fact name={t('versions.because')}>{because}</Fact>}
              {content && (
                <>
                  <Fact name={t('versions.name')}>{content.name}</Fact>
                  <CouncilFacts council={content} />
                </>
              )}
            </Facts>
          </li>
        ))}
      </ol>
    </details>
  );
}
