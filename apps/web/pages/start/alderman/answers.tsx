import { useSuspenseQuery } from '@tanstack/react-query';
import type { RaadTopic, Whose } from '#vocabulary';
import type { DeadlineItem, WorklistItem } from '../../../api/answers.ts';
import { useAboutPoint } from '../../../lists/about-point.ts';
import { ChangeLink } from '../../../lists/change-link.tsx';
import { ChangedText, useChangedBy, useRecognised } from '../../../lists/change.tsx';
import { DeadlineLink } from '../../../lists/deadline-link.tsx';
import { useDates } from '../../../texts/dates.ts';
import { useTerms } from '../../../texts/terms.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Link } from '../../../ui/link.tsx';
import { Answer, Row } from './answer.tsx';
import { useTexts } from './texts.ts';
import { askedQuery, changedQuery, SHOWN, taskOf } from './four.ts';
import { taskLink } from '../task-link.ts';

const WHAT = 'dw-answer__what';

/** What is to be done; of which, for those who hear the link alone. */
const What = ({ text, of }: { text: string; of: readonly string[] }) => (
  <>
    {text}
    <span className="dw-hidden">{` ${of.filter(Boolean).join(', ')}`}</span>
  </>
);

/** The way to all of it: named after what it is all of, for those who hear the link alone. */
const All = ({ text, of }: { text: string; of: string }) => (
  <>
    {text}
    <span className="dw-hidden">{` ${of}`}</span>
  </>
);

interface LateProps {
  readonly whose: Whose;
  readonly items: readonly DeadlineItem[];
  /** Whether there is more than was asked for. */
  readonly isMore: boolean;
  /** How much was over before it was copied from paper. */
  readonly before: number;
  readonly tasks: readonly WorklistItem[];
}

/** That it was handed over, and waits for nobody else. */
function useReady() {
  const t = useTexts();
  return (task: WorklistItem | undefined) => (task?.handover === 'ready' ? t('ready') : '');
}

/** What is late: each with what to do, where it is the alderman's turn. */
export function LateNow({ whose, items, isMore, before, tasks }: LateProps) {
  const t = useTexts();
  const terms = useTerms();
  const about = useAboutPoint();
  const { date, distance } = useDates();
  const ready = useReady();
  const count = items.length;
  const all = isMore ? t('many', { count }) : t('all', { count });
  return (
    <Answer
      id="te-laat"
      title={t('late.title')}
      none={[t('late.none'), before > 0 ? t('late.before', { count: before }) : ''].filter(Boolean).join(' ')}
      all={
        (isMore || count > SHOWN) && (
          <Link to="/termijnen" search={{ state: 'overdue', whose, broughtIn: 'no' }}>
            <All text={all} of={t('late.title')} />
          </Link>
        )
      }
    >
      {items.slice(0, SHOWN).map((item) => {
        const task = taskOf(tasks, item);
        const text = task ? terms(`fact.${task.fact}`) : terms(`deadlineKind.${item.kind}`);
        const of = [about(item), item.whoName].filter(Boolean).join(', ');
        const what = <What text={text} of={[of, item.title]} />;
        return (
          <Row
            key={`${item.dossier} ${item.kind} ${item.of} ${item.who}`}
            what={
              task ? (
                <Link {...taskLink(task)} className={WHAT}>
                  {what}
                </Link>
              ) : (
                <DeadlineLink item={item} className={WHAT}>
                  {what}
                </DeadlineLink>
              )
            }
            badge={<Badge tone="negative">{distance(item.dueOn)}</Badge>}
            where={item.title}
            meta={[ready(task), of].filter(Boolean).join(', ')}
            when={t('due', { date: date(item.dueOn) })}
          />
        );
      })}
    </Answer>
  );
}

interface DecideProps {
  readonly tasks: readonly WorklistItem[];
  /** Whether something of what is late awaits the alderman too. */
  readonly isLateToo: boolean;
}

function Decision({ task }: { task: WorklistItem }) {
  const t = useTexts();
  const terms = useTerms();
  const about = useAboutPoint()(task);
  const { date, distance } = useDates();
  const ready = useReady();
  const { fact, dueOn, since, title } = task;
  const when = dueOn === undefined ? t('decide.since', { date: date(since) }) : t('due', { date: date(dueOn) });
  return (
    <Row
      what={
        <Link {...taskLink(task)} className={WHAT}>
          <What text={terms(`fact.${fact}`)} of={[about, title]} />
        </Link>
      }
      badge={dueOn !== undefined && <Badge tone="warning">{distance(dueOn)}</Badge>}
      where={title}
      meta={[ready(task), about].filter(Boolean).join(', ')}
      when={when}
    />
  );
}

const keyOf = ({ dossier, fact, about, authority }: WorklistItem) => [dossier, fact, about, authority].join(' ');

/** What lies ready for the alderman, and what is due this week. */
export function Decide({ tasks, isLateToo }: DecideProps) {
  const t = useTexts();
  const more = tasks.slice(SHOWN);
  return (
    <Answer
      id="vandaag-beslissen"
      title={t('decide.title')}
      none={t(isLateToo ? 'decide.onlyLate' : 'decide.none')}
      all={
        more.length > 0 && (
          <a className="utrecht-link utrecht-link--html-a" href="#ander-werk">
            {t('decide.more', { count: more.length })}
          </a>
        )
      }
    >
      {tasks.slice(0, SHOWN).map((task) => (
        <Decision key={keyOf(task)} task={task} />
      ))}
    </Answer>
  );
}

/** What changed by what residents said: in the text, in practice, or as a promise. */
export function Changed({ whose }: { whose: Whose }) {
  const t = useTexts();
  const by = useChangedBy();
  const recognised = useRecognised();
  const terms = useTerms();
  const { date } = useDates();
  const { items, total = 0 } = useSuspenseQuery(changedQuery(whose)).data;
  return (
    <Answer
      id="veranderd"
      title={t('changed.title')}
      none={t('changed.none')}
      all={
        total > SHOWN && (
          <Link to="/veranderd" search={{ whose }}>
            <All text={t('all', { count: total })} of={t('changed.title')} />
          </Link>
        )
      }
    >
      {items.map((item) => (
        <Row
          key={[item.dossier, item.of, item.authority, item.effect, item.on, item.after].join(' ')}
          what={
            <ChangeLink item={item} className={`${WHAT} dw-answer__text`}>
              <span lang="nl">
                <ChangedText item={item} />
              </span>
            </ChangeLink>
          }
          meta={[item.effect === 'text' ? '' : terms(`effect.${item.effect}`), by(item), recognised(item).toLowerCase()]
            .filter(Boolean)
            .join(', ')}
          when={date(item.on)}
        />
      ))}
    </Answer>
  );
}

/** What the raad can ask about: of each kind how much, and what was last. */
export function Asked({ whose }: { whose: Whose }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const { kinds = [], total = 0 } = useSuspenseQuery(askedQuery(whose)).data;
  // A dispute waits for an answer; of the rest one is asked about what is new.
  const isOpen = (kind: RaadTopic) => Number(kind === 'disputed');
  const lately = kinds.toSorted((a, b) => isOpen(b.kind) - isOpen(a.kind) || (a.since < b.since ? 1 : -1));
  return (
    <Answer
      id="raad"
      title={t('asked.title')}
      none={t('asked.none')}
      all={
        total > 0 && (
          <Link to="/vragen-van-de-raad" search={{ whose }}>
            <All text={t('all', { count: total })} of={t('asked.title')} />
          </Link>
        )
      }
    >
      {lately.map(({ kind, count, before, title, on, dueOn }) => (
        <Row
          key={kind}
          what={
            <Link to="/vragen-van-de-raad" search={{ whose, kind }} className={WHAT}>
              {terms(`topic.${kind}`)} <span className="dw-answer__count">{count}</span>
            </Link>
          }
          meta={
            before > 0
              ? t('asked.before', { count: before })
              : kind === 'unanswered' && dueOn !== undefined
                ? t('asked.due', { date: date(dueOn), title })
                : t('asked.latest', { date: date(on), title })
          }
        />
      ))}
    </Answer>
  );
}
