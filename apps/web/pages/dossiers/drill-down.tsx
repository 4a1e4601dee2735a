import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';

/** What the list was narrowed to by a link from elsewhere, in words: there is no field for it above the list. */
export function DrillDown({ search: { answers, advisedFrom, advisedUntil, flag } }: { search: Search }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const [from, until] = [advisedFrom && date(advisedFrom), advisedUntil && date(advisedUntil)];
  const said = [
    answers && t(`behind.answers.${answers}`),
    from && until && t('behind.period', { from, until }),
    from && !until && t('behind.from', { from }),
    !from && until && t('behind.until', { until }),
    flag && terms(`flag.${flag}`),
  ].filter((line): line is string => Boolean(line));
  if (said.length === 0) return null;
  return (
    <div className="dw-behind">
      <p className="utrecht-paragraph">{t('behind.lead')}</p>
      <ul className="dw-bullets">
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
