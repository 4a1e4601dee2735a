import { todayHere, useDates } from '../../texts/dates.ts';

/** When something was recorded, to the minute. */
export function Moment({ at }: { readonly at: string }) {
  const { date, time } = useDates();
  const moment = new Date(at);
  return (
    <time dateTime={at}>
      {date(todayHere(moment))}, {time(moment)}
    </time>
  );
}
