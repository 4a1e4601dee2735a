import type { NewsItem } from '../../api/news.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { ANSWER_VERDICTS, HAPPENED, OUTCOMES, PROGRESS_STATES } from '#vocabulary';
import { useTexts } from './texts.ts';

const isHappened = (said: string): said is keyof typeof HAPPENED => said in HAPPENED;

/** One line on each thing that is new. */
export function useSentence(): (item: NewsItem) => string {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const verdict = (said: string | undefined) => {
    const known = ANSWER_VERDICTS.find((one) => one === said);
    return known && terms(`verdict.${known}`);
  };
  const inText = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  return (item) => {
    const { kind, fact, until, dueOn, dueKind, point, number, is = '' } = item;
    const day = dueOn ?? until;
    const named = {
      council: item.councilName ?? '',
      authority: item.authorityName ?? '',
      point: number ?? point,
      until: day === undefined ? '' : date(day),
    };
    switch (kind) {
      case 'asked':
      case 'promised':
        return t(until === undefined ? `kinds.${kind}` : `kinds.${kind}Until`, named);
      case 'termExtended':
        return t('kinds.termExtended', {
          ...named,
          what: t(fact === 'ResponseTermExtended' ? 'what.response' : 'what.advice', named),
        });
      case 'nearEnd':
      case 'over':
        return t(`kinds.${kind}`, { ...named, due: dueKind ? t(`due.${dueKind}`, named) : '' });
      case 'advice':
        switch (fact) {
          case 'AdviceSupplemented':
          case 'AdviceDeclined':
          case 'AdviceConfirmed':
          case 'AdviceWithdrawn':
            return t(`kinds.${fact}`, named);
          default:
            return t('kinds.AdviceSubmitted', named);
        }
      case 'answerRevised': {
        const [was, now] = [verdict(item.was), verdict(item.is)];
        return was !== undefined && now !== undefined && was !== now
          ? t('kinds.answerChanged', { ...named, was, is: now })
          : t('kinds.answerRevised', named);
      }
      case 'corrected': {
        const isAnswer = point !== undefined && (is === 'AnswerDrafted' || is === 'AnswerRevised');
        const isAdvice = item.councilName !== undefined && is === 'AdviceSubmitted';
        const which = isHappened(is) ? terms(`happened.${is}`) : '';
        const what = isAnswer ? t('what.answer', named) : isAdvice ? t('what.advice', named) : which;
        if (fact === 'FactRetracted') return t('kinds.retracted', { what });
        if (item.was === undefined || until === undefined) return t('kinds.corrected', { what });
        return t('kinds.correctedDate', { ...named, what, was: date(item.was) });
      }
      case 'rejoinder':
        if (fact !== 'InfluenceJudged') return t('kinds.rejoinder', named);
        return t(point === undefined ? 'kinds.judgedFinding' : 'kinds.judged', named);
      case 'traced': {
        const what = t(point === undefined ? 'what.finding' : 'what.point', named);
        return t(is === 'none' ? 'kinds.tracedNowhere' : 'kinds.traced', { what });
      }
      case 'progress': {
        const known = PROGRESS_STATES.find((one) => one === is);
        return t('kinds.progress', { ...named, is: known ? inText(terms(`progress.${known}`)) : '' });
      }
      case 'decision': {
        const known = OUTCOMES.find((one) => one === is);
        return t('kinds.decision', { ...named, is: known ? inText(terms(`outcome.${known}`)) : '' });
      }
      case 'dispute':
        return t(is === 'settled' ? 'kinds.settled' : 'kinds.dispute', named);
      case 'ended':
        return t(is === 'withdrawn' ? 'kinds.withdrawn' : is === 'closed' ? 'kinds.closed' : 'kinds.published');
      default:
        return t(`kinds.${kind}`, named);
    }
  };
}
