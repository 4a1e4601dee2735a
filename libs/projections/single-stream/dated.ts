import { date, day, fields, oneOf, string, yes } from '#schema';
import { STANCES, type Moment } from '#trajectory';

/** With its date as it was written. */
export const dated = <T extends { readonly at: Moment }>({ at, ...rest }: T) => ({ on: at.on, ...rest });

/** How a due date was moved. */
export const extensionFields = { on: date, from: day, until: day, reason: string };
export const extension = fields(extensionFields);

/** One recommendation, as a council wrote it. */
export const pointFields = {
  id: string,
  text: string,
  question: yes,
  'about?': string,
  'stance?': oneOf(STANCES),
  on: date,
};
