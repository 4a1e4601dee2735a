import type { TimelineEntry } from '#projections';
import type { EntryAnswer } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { useSay } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { NOUNS } from './nouns.ts';
import { useCorrectingTexts } from './texts.ts';

const MOST_SHOWN = 5;

interface RestingProps {
  readonly dossier: string;
  readonly told: EntryAnswer;
  /** All that happened: what rests is among it. */
  readonly items: readonly TimelineEntry[];
  readonly by: 'correcting' | 'retracting';
}

/** "Op dit advies rusten 14 antwoorden." */
function useRestingSentence({ entry, restsOn }: EntryAnswer): string {
  const t = useCorrectingTexts();
  const say = useSay();
  const { list } = useDates();
  const what = say(NOUNS[entry.type].this);
  const counted = restsOn.map(({ type, count }) => ({ count, noun: say(NOUNS[type][count === 1 ? 'one' : 'many']) }));
  const [only, ...more] = counted;
  if (!only) return t('rests.nothing', { what });
  if (more.length > 0) return t('rests.on', { what, list: list(counted.map((one) => t('rests.counted', one))) });
  return t(only.count === 1 ? 'rests.one' : 'rests.many', { what, ...only });
}

/** What was recorded later and would not stand without this: said before it is corrected, with the way to each. */
export function Resting({ dossier, told, items, by }: RestingProps) {
  const t = useCorrectingTexts();
  const terms = useTerms();
  const { date } = useDates();
  const sentence = useRestingSentence(told);
  const all = told.restsOn.flatMap(({ revisions }) => revisions);
  const entries = items.filter(({ revision }) => all.includes(revision));
  const linked = (some: readonly TimelineEntry[]) => (
    <ul className="dw-bullets">
      {some.map(({ revision, type, date: on }) => (
        <li key={revision}>
          <Link to="/dossiers/$dossier/tijdlijn" params={{ dossier }} hash={`feit-${revision}`}>
            {t('rests.entry', { what: terms(`happened.${type}`), date: date(on) })}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t('rests.title')} intro={sentence}>
      {entries.length > 0 && (
        <>
          {linked(entries.slice(0, MOST_SHOWN))}
          {entries.length > MOST_SHOWN && (
            <details className="dw-more">
              <summary>{t('rests.show')}</summary>
              {linked(entries.slice(MOST_SHOWN))}
            </details>
          )}
          <p className="utrecht-paragraph">{t(`rests.${by}`)}</p>
        </>
      )}
    </Section>
  );
}
