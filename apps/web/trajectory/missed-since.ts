import type { AnswerThread } from '../api/answers.ts';

/** Whether a day for which something was promised in it passed, or was put off, after what a council said on a day. */
export const missedSince = ({ commitments = [] }: Pick<AnswerThread, 'commitments'>, saidOn: string, today: string) =>
  commitments.some(
    ({ dueOn, postponements, fulfilled }) =>
      !fulfilled &&
      ((dueOn !== undefined && saidOn <= dueOn && dueOn < today) ||
        postponements.some(({ from, on }) => from !== undefined && saidOn <= from && saidOn < on)),
  );
