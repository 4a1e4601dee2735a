import type { Actor } from '#access';
import type { Day } from '#calendar';
import { described, fields, list, oneOf, whole, yes } from '#schema';
import { EVENT_TYPES, isCorrectionType, mayDo, replay, restingOn, trajectoryOf } from '#trajectory';
import type { VisibleTrajectory } from './read.js';
import { entry, type TimelineEntry } from './timeline.js';

const entrySchema = fields({
  entry,
  mayCorrect: { ...yes, description: 'You may say that it was otherwise.' },
  mayRetract: { ...yes, description: 'You may say that it did not happen.' },
  restsOn: {
    ...list(fields({ type: oneOf(EVENT_TYPES), count: whole, revisions: list(whole) })),
    description: 'What was recorded after it, and would not stand without it.',
  },
});

/** One thing that happened, and what rests on it: to be seen before it is corrected. */
export const entryView = described(
  entrySchema,
  (dossier: VisibleTrajectory, actor: Actor, today: Day, found: TimelineEntry) => {
    const of = dossier.all.findIndex((_, seq) => dossier.placeOf(seq) === found.revision);
    const s = trajectoryOf(replay(dossier.all));
    const may = (type: 'FactCorrected' | 'FactRetracted') =>
      found.retracted !== true && mayDo(actor, type, { of, because: '' }, s) === undefined;
    const resting = found.retracted ? [] : restingOn(dossier.all, of, today);
    const seen = resting.flatMap(({ seq, event: { type } }) => {
      const place = dossier.placeOf(seq);
      return place === undefined ? [] : [{ type, place }];
    });
    const byType = Map.groupBy(seen, ({ type }) => type);
    return {
      entry: found,
      mayCorrect: may('FactCorrected') && !isCorrectionType(found.type),
      mayRetract: may('FactRetracted') && of !== 0,
      restsOn: [...byType].map(([type, all]) => ({
        type,
        count: all.length,
        revisions: all.map(({ place }) => place),
      })),
    };
  },
);
