import { DayField } from '../form/date-field.tsx';
import { LongText } from '../form/text-fields.tsx';
import { WorkForm } from './form.tsx';
import { WorkPage } from './page.tsx';

interface LaterProps {
  readonly type: 'AdviceTermExtended' | 'ResponseTermExtended' | 'CommitmentPostponed';
  readonly noun: 'advice-term-extensions' | 'response-term-extensions' | 'commitment-postponements';
  /** The field that takes the new date. */
  readonly date: 'until' | 'dueOn';
  readonly chapter: string;
  readonly title: string;
  readonly lead: string;
  readonly which: string;
  readonly until: string;
  readonly reason: { readonly label: string; readonly description: string };
  readonly submit: string;
  readonly done: string;
}

/** A page that gives something a later date, with the reason: the old date stays visible. */
export function Later({ type, noun, date, title, lead, until, reason, ...form }: LaterProps) {
  return (
    <WorkPage type={type} title={title} lead={lead}>
      {(work) => (
        <WorkForm work={work} noun={noun} initial={{ [date]: '', reason: '' }} {...form}>
          <DayField place={date} label={until} required />
          <LongText place="reason" {...reason} rows={4} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}
