import { shown } from '#text';
import { Fragment, type ReactNode } from 'react';
import type { AnswerThread } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { useTrajectoryTexts } from '../texts.ts';

type Version = NonNullable<AnswerThread['versions']>[number];
type Words = ReturnType<typeof useTrajectoryTexts>;
/** The verdict, the day, by whom and why it was revised stand beside it. */
type Field = Exclude<keyof Version, 'verdict' | 'on' | 'because' | 'by'>;

const SAID: { readonly [F in Field]-?: (said: Version, t: Words, date: (on: string) => string) => ReactNode } = {
  adoptedPart: ({ adoptedPart }, t) =>
    adoptedPart !== undefined && (
      <p className="utrecht-paragraph">{t('answer.adoptedPart', { part: shown(adoptedPart) })}</p>
    ),
  plainReason: ({ plainReason, reason }) => {
    const first = plainReason ?? reason;
    return (
      first !== undefined && (
        <p className="utrecht-paragraph dw-prose" lang="nl">
          {shown(first)}
        </p>
      )
    );
  },
  until: ({ until }, t, date) =>
    until !== undefined && <p className="utrecht-paragraph">{t('answer.until', { date: date(until) })}</p>,
  reservation: ({ reservation }, t) =>
    reservation !== undefined && (
      <p className="utrecht-paragraph">{t('answer.reservation', { what: shown(reservation) })}</p>
    ),
  shared: ({ shared = [] }, t) =>
    shared.length > 0 && <p className="utrecht-paragraph">{t('answer.shared', { count: shared.length })}</p>,
  reason: ({ plainReason, reason }, t) =>
    plainReason !== undefined &&
    reason !== undefined &&
    reason !== plainReason && (
      <details className="dw-more">
        <summary>{t('answer.full')}</summary>
        <p className="utrecht-paragraph dw-prose" lang="nl">
          {shown(reason)}
        </p>
      </details>
    ),
  referredTo: ({ referredTo }, t) =>
    referredTo !== undefined && <p className="utrecht-paragraph">{t('answer.referredTo', { where: referredTo })}</p>,
};

/** What was answered: in plain words first, then as it was adopted. Every field has its place, by the type of the list. */
export function Said({ said }: { said: Version }) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  return (Object.keys(SAID) as Field[]).map((name) => <Fragment key={name}>{SAID[name](said, t, date)}</Fragment>);
}
