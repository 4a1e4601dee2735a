import { useQuery } from '@tanstack/react-query';
import { draftQuery, draftsQuery, type AdviceDraft } from '../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { todayHere, useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { nameIn } from '../trajectory/names.ts';
import { Section } from '../ui/section.tsx';

/** For how long a draft stays that was sent; see docs/decisions/0048-an-advice-together.md. */
const KEPT_DAYS = 90;

const useTexts = textsOf({
  title: {
    advice: { nl: 'Hoe uw raad het vaststelde', en: 'How your council agreed on it' },
    supplement: { nl: 'Hoe uw raad de aanvulling vaststelde', en: 'How your council agreed on the supplement' },
    rejoinder: { nl: 'Hoe uw raad het weerwoord vaststelde', en: 'How your council agreed on the rejoinder' },
  },
  about: {
    nl: 'Alleen uw raad ziet dit, tot {{date}}. Daarna staat het in uw eigen verslagen.',
    en: 'Only your council sees this, until {{date}}. After that it is in your own minutes.',
  },
  decided: { nl: '{{council}}: {{meeting}}, {{date}}', en: '{{council}}: {{meeting}}, {{date}}' },
  changed: { nl: 'Daarna is de tekst nog veranderd.', en: 'The text was changed afterwards.' },
  not: { nl: '{{council}} legde niet vast dat zij het vaststelde.', en: '{{council}} did not record that it agreed.' },
  now: { nl: 'Akkoord met deze tekst: {{who}}', en: 'Agreed with this text: {{who}}' },
  before: { nl: 'Akkoord met een eerdere tekst: {{who}}', en: 'Agreed with an earlier text: {{who}}' },
  sent: { nl: 'Verstuurd door {{who}} op {{date}}', en: 'Sent by {{who}} on {{date}}' },
  erased: { nl: 'iemand die er niet meer is', en: 'somebody who is not here any more' },
});

function until(at: string): string {
  const day = new Date(at);
  day.setUTCDate(day.getUTCDate() + KEPT_DAYS);
  return todayHere(day);
}

function Of({ id, trajectory }: { id: string; trajectory: TrajectoryAnswer }) {
  const t = useTexts();
  const { date, dayOf, list } = useDates();
  const draft = useQuery(draftQuery(id)).data;
  if (!draft?.sent) return null;
  const { kind, council, with: others, agreements, assents, revision, sent } = draft;
  const nameOf = (person: string | undefined) => draft.people[person ?? ''] ?? t('erased');
  const who = (which: (one: AdviceDraft['assents'][number]) => boolean) =>
    assents.filter(which).map(({ person }) => nameOf(person));
  const [now, before] = [who((one) => one.revision === revision), who((one) => one.revision !== revision)];
  return (
    <Section title={t(`title.${kind}`)} intro={t('about', { date: date(until(sent.at)) })}>
      <ul className="dw-bullets">
        {[council, ...others].map((one) => {
          const agreed = agreements.find((each) => each.council === one);
          const called = nameIn(trajectory)(one);
          return (
            <li key={one}>
              {agreed
                ? t('decided', { council: called, meeting: agreed.meeting, date: date(agreed.on) })
                : t('not', { council: called })}
              {agreed && agreed.revision !== revision && ` ${t('changed')}`}
            </li>
          );
        })}
        {now.length > 0 && <li>{t('now', { who: list(now) })}</li>}
        {before.length > 0 && <li>{t('before', { who: list(before) })}</li>}
        <li>{t('sent', { who: nameOf(sent.by), date: dayOf(sent.at) })}</li>
      </ul>
    </Section>
  );
}

/** With an advice that was sent, for its own councils: when each agreed on it, and who. */
export default function Agreed({ trajectory, advice }: { trajectory: TrajectoryAnswer; advice: string }) {
  const drafts = useQuery(draftsQuery(trajectory.id)).data?.items ?? [];
  return drafts
    .filter(({ sent }) => sent?.advice === advice)
    .map(({ id }) => <Of key={id} id={id} trajectory={trajectory} />);
}
