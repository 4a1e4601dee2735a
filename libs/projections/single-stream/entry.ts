import type { Actor } from '#access';
import type { Day } from '#calendar';
import { described, fields, list, oneOf, string, whole, yes, type Of } from '#schema';
import {
  correctableFields,
  EVENT_TYPES,
  isFactType,
  isPublishedAnswer,
  optionalFieldsOf,
  replay,
  restingOn,
  trajectoryOf,
} from '#trajectory';
import type { VisibleTrajectory } from './read.js';
import { entry, mayAlter, type TimelineEntry } from './timeline.js';

const entrySchema = fields({
  entry,
  mayCorrect: { ...yes, description: 'You may say that it was otherwise.' },
  mayRetract: { ...yes, description: 'You may say that it did not happen.' },
  'only?': {
    ...list(string),
    description:
      'The fields that can be corrected, where others stand as they are: of an opening, of a published answer.',
  },
  optional: { ...list(string), description: 'The fields that can be corrected to nothing.' },
  'published?': {
    ...yes,
    description: 'An answer as it was published: only its date and typing errors are corrected.',
  },
  restsOn: {
    ...list(fields({ type: oneOf(EVENT_TYPES), count: whole, revisions: list(whole) })),
    description: 'What was recorded after it, and would not stand without it.',
  },
});

export type EntryView = Of<typeof entrySchema>;

/** One thing that happened, and what rests on it: to be seen before it is corrected. */
export const entryView = described(
  entrySchema,
  (dossier: VisibleTrajectory, actor: Actor, today: Day, found: TimelineEntry) => {
    const of = dossier.all.findIndex((_, seq) => dossier.placeOf(seq) === found.revision);
    const s = trajectoryOf(replay(dossier.all));
    const { mayCorrect = false, mayRetract = false } = found.retracted
      ? {}
      : mayAlter(actor, s, dossier.id, of, found.type);
    const only = s && correctableFields(s, of);
    const resting = found.retracted ? [] : restingOn(dossier.all, of, today);
    const seen = resting.flatMap(({ seq, event: { type } }) => {
      const place = dossier.placeOf(seq);
      return place === undefined ? [] : [{ type, place }];
    });
    const byType = Map.groupBy(seen, ({ type }) => type);
    return {
      ...{ entry: found, mayCorrect, mayRetract },
      optional: isFactType(found.type) ? optionalFieldsOf(found.type) : [],
      ...(only && { only }),
      ...(s && isPublishedAnswer(s, of) && { published: true as const }),
      restsOn: [...byType].map(([type, all]) => ({
        type,
        count: all.length,
        revisions: all.map(({ place }) => place),
      })),
    };
  },
);
