import { report, type Report } from '#report';
import { given } from './given.js';

type History = NonNullable<Parameters<typeof given>[0]>;

/** The report of a history, on a day when all of it has happened unless another is named. */
export function told(history: History, asOf = '2026-12-31'): Report {
  const found = report('d', given(history).log, asOf);
  if (!found) throw new Error('not open');
  return found;
}

/** The deadlines of one kind in it: of what, for whom, until when, and how it stands. */
export const due = (history: History, kind: string, asOf?: string) =>
  told(history, asOf)
    .deadlines.filter((one) => one.kind === kind)
    .map(({ of, who, dueOn, state }) => [of, who, dueOn, state]);
