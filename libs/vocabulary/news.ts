/** What people are told of, each of which they can have no mail of. */
export const NEWS_KINDS = [
  'invited',
  'asked',
  'askedToComment',
  'termExtended',
  'nearEnd',
  'over',
  'advice',
  'responseReady',
  'responseReturned',
  'responseAdopted',
  'answerRevised',
  'corrected',
  'rejoinder',
  'traced',
  'progress',
  'promised',
  'postponed',
  'kept',
  'dispute',
  'decision',
  'ended',
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** How somebody is told by mail. */
export const MAIL_PACES = ['now', 'daily', 'never'] as const;
export type MailPace = (typeof MAIL_PACES)[number];
