import type { TrajectoryView } from '#projections';
import { councilsIn, useSession } from '../api/session.ts';
import { daysUntil, useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Badge } from '../ui/badge.tsx';
import { Link } from '../ui/link.tsx';
import { Card } from '../ui/section.tsx';

const useTexts = textsOf({
  title: { nl: 'Dit is gevraagd', en: 'This was asked' },
  titleTo: { nl: 'Dit is gevraagd aan {{who}}', en: 'This was asked of {{who}}' },
  due: { nl: 'Advies uiterlijk {{date}}', en: 'Advice by {{date}}' },
  questions_one: { nl: 'De vraag:', en: 'The question:' },
  questions_other: { nl: 'De vragen:', en: 'The questions:' },
  text: { nl: 'Lees de tekst ({{version}})', en: 'Read the text ({{version}})' },
  together: { nl: 'Samen aan het advies werken', en: 'Work on the advice together' },
  late: {
    nl: 'Die dag is voorbij. U kunt nog advies geven; erbij staat dan dat het later kwam.',
    en: 'That day has passed. You can still advise; it will say that it came later.',
  },
});

type Request = TrajectoryView['requests'][number];
const SOON_DAYS = 14;

interface AskedCardProps {
  readonly trajectory: Pick<TrajectoryView, 'drafts'>;
  readonly request: Request;
  /** Of whom, where several councils stand on one page. */
  readonly who?: string;
  /** Where its people can go to write the advice. */
  readonly dossier?: string;
}

/** What a council was asked, by when first, and on which text. */
export function AskedCard({ trajectory, request, who, dossier }: AskedCardProps) {
  const t = useTexts();
  const terms = useTerms();
  const { date, distance } = useDates();
  const { questions, dueOn, draftVersion } = request;
  const draft = trajectory.drafts.find(({ version }) => version === draftVersion);
  const days = daysUntil(dueOn);
  return (
    <Card tone="accent">
      <h2 className="utrecht-heading-3">{who === undefined ? t('title') : t('titleTo', { who })}</h2>
      <p className="utrecht-paragraph dw-row">
        <strong>{t('due', { date: date(dueOn) })}</strong>
        <Badge tone={days < 0 ? 'negative' : days <= SOON_DAYS ? 'warning' : 'neutral'}>{distance(dueOn)}</Badge>
      </p>
      {days < 0 && <p className="utrecht-paragraph">{t('late')}</p>}
      {questions.length > 0 && (
        <div className="dw-stack dw-stack--tight">
          <p className="utrecht-paragraph">{t('questions', { count: questions.length })}</p>
          <ul className="dw-bullets">
            {questions.map((question) => (
              <li key={question} lang="nl">
                {question}
              </li>
            ))}
          </ul>
        </div>
      )}
      {draft?.text !== undefined && (
        <details className="dw-more">
          <summary>{t('text', { version: terms('version', { version: draft.version }) })}</summary>
          <p className="utrecht-paragraph dw-prose" lang="nl">
            {draft.text}
          </p>
        </details>
      )}
      {dossier !== undefined && (
        <p className="utrecht-paragraph">
          <Link to="/dossiers/$dossier/advies" params={{ dossier }} search={{ over: request.id }}>
            {t('together')}
          </Link>
        </p>
      )}
    </Card>
  );
}

/** What is still asked of the councils for which whoever looks speaks. */
export function useAskedOfUs({
  municipality,
  requests,
  end,
}: Pick<TrajectoryView, 'municipality' | 'requests' | 'end'>): readonly Request[] {
  const mine = councilsIn(useSession(), municipality);
  if (end) return [];
  return requests.filter(({ council, state }) => mine.has(council) && (state === 'open' || state === 'lapsed'));
}
