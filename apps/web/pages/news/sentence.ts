import type { NewsItem } from '../../api/news.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { ANSWER_VERDICTS } from '#vocabulary';
import { useTexts } from './texts.ts';

/** One line on each thing that is new. */
export function useSentence(): (item: NewsItem) => string {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const verdict = (said: string | undefined) => {
    const known = ANSWER_VERDICTS.find((one) => one === said);
    return known && terms(`verdict.${known}`);
  };
  return (item) => {
    const { kind, fact, until, dueOn, dueKind, point, number } = item;
    const day = dueOn ?? until;
    const values = {
      council: item.councilName ?? '',
      authority: item.authorityName ?? '',
      point: number ?? point,
      until: day === undefined ? '' : date(day),
      due: dueKind ? t(`due.${dueKind}`) : '',
      was: verdict(item.was),
      is: verdict(item.is),
    };
    switch (kind) {
      case 'asked':
      case 'promised':
        return t(until === undefined ? `kinds.${kind}` : `kinds.${kind}Until`, values);
      case 'advice':
        switch (fact) {
          case 'AdviceSupplemented':
          case 'AdviceDeclined':
          case 'AdviceConfirmed':
          case 'AdviceWithdrawn':
            return t(`kinds.${fact}`, values);
          default:
            return t('kinds.AdviceSubmitted', values);
        }
      case 'answerRevised':
        return t(
          values.was !== undefined && values.was !== values.is ? 'kinds.answerChanged' : 'kinds.answerRevised',
          values,
        );
      case 'traced':
        return t(point === undefined ? 'kinds.tracedFinding' : 'kinds.traced', values);
      case 'dispute':
        return t(item.is === 'settled' ? 'kinds.settled' : 'kinds.dispute');
      case 'ended':
        return t(
          item.is === 'withdrawn' ? 'kinds.withdrawn' : item.is === 'closed' ? 'kinds.closed' : 'kinds.published',
        );
      default:
        return t(`kinds.${kind}`, values);
    }
  };
}
