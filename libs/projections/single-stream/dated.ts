import { contentOf } from '#facts';
import { date, day, either, fields, list, oneOf, string, yes } from '#schema';
import { ADVICE_ENDS, AdvisedPassage, ON_BEHALF, Repeated, STANCES, type Moment } from '#trajectory';

/** With its date as it was written. */
export const dated = <T extends { readonly at: Moment }>({ at, ...rest }: T) => ({ on: at.on, ...rest });

/** How a due date was moved. */
export const extensionFields = { on: date, 'from?': day, until: day, reason: string };
export const extension = fields(extensionFields);

/** What the municipality laid down on the next extension. */
export const extendingFields = fields(
  {
    said: {
      ...string,
      description: 'How often and by how much a term may be extended, in plain Dutch, with the article.',
    },
    isUsedUp: { ...yes, description: 'It was extended as often as it may be.' },
    'latest?': { ...day, description: 'The last day to which it may be extended now.' },
  },
  'Of what can be extended still, where the municipality laid something down.',
);

/** Whose an advice is besides, and whether it still stands. */
export const standingFields = {
  'with?': list(string),
  'minority?': either(yes, string),
  'onBehalf?': { ...oneOf(ON_BEHALF), description: 'How it came, of one that the municipality recorded.' },
  'confirmedOn?': { ...date, description: 'When its council said that it is its advice.' },
  'gone?': fields({ on: date, how: oneOf(ADVICE_ENDS), 'reason?': string, 'by?': string }),
};

/** One recommendation, as a council wrote it. */
export const pointFields = {
  id: string,
  text: string,
  question: yes,
  'about?': string,
  'stance?': oneOf(STANCES),
  'number?': string,
  'for?': list(string),
  to: { ...list(string), description: 'The authorities that it is addressed to.' },
  'minority?': either(yes, string),
  'repeats?': fields(contentOf(Repeated)),
  'passage?': { ...fields(contentOf(AdvisedPassage)), description: 'The words of a version that it is about.' },
  on: date,
};
