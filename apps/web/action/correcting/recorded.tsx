import type { EntryAnswer } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { contentFieldsOf } from '../../trajectory/content/fields.ts';
import { useTold } from '../../trajectory/content/told.ts';
import { Corrected } from '../../trajectory/corrected.tsx';
import { Card, Fact, Facts, Section } from '../../ui/section.tsx';
import type { Work } from '../page.tsx';
import { useCorrectingTexts } from './texts.ts';

const MOST_SHOWN = 6;

/** Some texts below each other; of many the rest can be opened. */
function Texts({ said }: { said: readonly string[] }) {
  const t = useCorrectingTexts();
  if (said.length === 1)
    return (
      <span className="dw-prose" lang="nl">
        {said[0]}
      </span>
    );
  const list = (some: readonly string[], start = 1) => (
    <ol className="dw-bullets" start={start}>
      {some.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
  );
  return (
    <>
      {list(said.slice(0, MOST_SHOWN))}
      {said.length > MOST_SHOWN && (
        <details className="dw-more">
          <summary>{t('rests.show')}</summary>
          {list(said.slice(MOST_SHOWN), MOST_SHOWN + 1)}
        </details>
      )}
    </>
  );
}

/** What was recorded, in plain words: before it is said that it was otherwise. */
export function RecordedFact({ work, told }: { work: Work; told: EntryAnswer }) {
  const t = useCorrectingTexts();
  const terms = useTerms();
  const { date } = useDates();
  const { entry } = told;
  const { all } = useTold(work.trajectory, work.influence);
  const happened = terms(`happened.${entry.type}`);
  return (
    <Section title={t('recorded.title')}>
      <Card>
        <h3 className="utrecht-heading-3">{happened.charAt(0).toUpperCase() + happened.slice(1)}</h3>
        <Facts>
          <Fact name={t('recorded.on')}>{date(entry.date)}</Fact>
          {all(contentFieldsOf(entry.type), entry.data).map(({ name, label, said }) => (
            <Fact key={name} name={label}>
              <Texts said={said} />
            </Fact>
          ))}
        </Facts>
        <Corrected trajectory={work.trajectory} entries={[entry]} whole />
      </Card>
    </Section>
  );
}
