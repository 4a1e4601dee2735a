export const PRECISIONS = ['day', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** How precise a date is that was written, or half written; a day when there is nothing yet. */
export function precisionOf(date: string): Precision {
  const parts = date.split('-').length;
  return date === '' || parts > 2 ? 'day' : parts === 2 ? 'month' : 'year';
}

/** A month of a year, also while one of them is still to come; nothing when both are. */
export const monthOf = (year: string, month: string): string => (year === '' && month === '' ? '' : `${year}-${month}`);

/** What is left of a date when it is made more, or less, precise. */
export function withPrecision(date: string, to: Precision): string {
  const [year = '', month = ''] = date.split('-');
  if (to === 'year') return year;
  if (to === 'month') return monthOf(year, month);
  return precisionOf(date) === 'day' ? date : '';
}
