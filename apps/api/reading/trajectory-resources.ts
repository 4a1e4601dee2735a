import type { Actor } from '#access';
import { mayAdminister } from '#access';
import { isDay, isPartialDate, type Day, type Term } from '#calendar';
import { municipalityName } from '#directory';
import { write } from '#dossier-file';
import { reportOf } from '#report';
import {
  adviceTermView,
  auditView,
  entryView,
  influenceView,
  letterOf,
  letterSchema,
  movedDeadlinesView,
  packetView,
  pointPacketOf,
  pointPacketSchema,
  possibilitiesOf,
  recommendationSchema,
  textView,
  timelineView,
  trajectoryView,
  type AuditFilter,
  type Compared,
  type Naming,
  type VisibleTrajectory,
} from '#projections';
import { day, described, fields, joined, string, type Described } from '#schema';
import type { ProblemCode } from '../http/problem.js';
import { Refusal } from '../http/refusal.js';
import { inFull } from '../web/in-full.js';

/** What can be told of one dossier: where it stands, and what it says. */
export interface TrajectoryResource {
  /** Under the trajectory. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** Another media type than JSON. */
  readonly type?: string;
  /** It has a controller of its own (apps/api/audit). */
  readonly apart?: true;
  /** Of the whole history, not as of a day. */
  readonly whole?: true;
  /** Of a document (libs/paper), which can be had as a file too: what that is called, before the id. */
  readonly paper?: string;
  /** As a Word document it looks like the template of the municipality, for whoever is of it. */
  readonly letter?: true;
  /** Besides those of everything that is read. */
  readonly problems?: readonly ProblemCode[];
  /** That it may speak of people: their names stand beside it. */
  readonly named?: true;
  readonly view: Described<[dossier: VisibleTrajectory, asking: Reading], object | string>;
}

interface Reading {
  readonly actor: Actor;
  readonly today: Day;
  readonly point?: string;
  readonly audit?: AuditFilter | undefined;
}

const head = fields({ id: string, asOf: day, 'knownOn?': day });
const headOf = ({ id, asOf, knownOn }: VisibleTrajectory) => ({ id, asOf, ...(knownOn !== undefined && { knownOn }) });

/** A term as an address has it: `usual` is that of the dossier, or `urgent`. As much as a request can have. */
function termOf(written: string | undefined): Term | 'urgent' | undefined {
  if (written === 'usual') return undefined;
  if (written === 'urgent') return written;
  const [, unit, length = ''] = /^(weeks|days|until)-(\d{1,4}|\d{4}-\d\d-\d\d)$/.exec(written ?? '') ?? [];
  const counted = /^\d{1,4}$/.test(length) ? Number(length) : 0;
  if (unit === 'weeks' && counted >= 1 && counted <= 520) return { weeks: counted };
  if (unit === 'days' && counted >= 1 && counted <= 3_660) return { days: counted };
  if (unit === 'until' && isDay(length)) return { until: length };
  const says = 'moet usual of urgent zijn, of een termijn zoals weeks-6, days-10 of until-2026-12-01';
  throw new Refusal('invalid', `term: ${says}`, { place: 'term' });
}

/** Two versions as an address has them: the earlier one first. */
export function comparedIn(written = ''): Compared | undefined {
  const [, from = '', to = ''] = /^(\d{1,7})-(\d{1,7})$/.exec(written) ?? [];
  return to === '' || Number(from) > Number(to) ? undefined : { from: Number(from), to: Number(to) };
}

/** As somebody from elsewhere calls the municipality and its authorities. */
const namingOf = ({ state: { opened } }: VisibleTrajectory): Naming => ({
  place: municipalityName(opened.municipality),
  inFull: (name) => inFull(name, opened.municipality),
});

const unknown = (what: string) => new Refusal('unknown-id', what, { status: 404 });

function entryIn(dossier: VisibleTrajectory, place: string | undefined, actor: Actor) {
  const found = timelineView(dossier, actor).find(({ revision }) => String(revision) === place);
  if (!found) throw unknown('dit staat niet in de tijdlijn');
  return found;
}

export const TRAJECTORY_RESOURCES: readonly TrajectoryResource[] = [
  {
    path: '',
    id: 'showTrajectory',
    summary: 'Where a dossier stands, and what you can do now or not yet, and why',
    named: true,
    view: described(
      joined(trajectoryView.schema, fields({ possibilities: possibilitiesOf.schema })),
      (dossier: VisibleTrajectory, { actor, today }: Reading) => ({
        ...trajectoryView(dossier),
        possibilities: possibilitiesOf(dossier, actor, today),
      }),
    ),
  },
  {
    path: 'timeline',
    id: 'showTimeline',
    summary: 'Everything that happened, in the order in which it happened',
    named: true,
    view: described(
      joined(head, fields({ items: timelineView.schema })),
      (dossier: VisibleTrajectory, { actor }: Reading) => ({
        ...headOf(dossier),
        items: timelineView(dossier, actor),
      }),
    ),
  },
  {
    path: 'timeline/:revision',
    id: 'showTimelineEntry',
    summary: 'One thing that happened, and what rests on it: what would not stand without it',
    named: true,
    view: described(entryView.schema, (dossier: VisibleTrajectory, { actor, today, point }: Reading) =>
      entryView(dossier, actor, today, entryIn(dossier, point, actor)),
    ),
  },
  {
    path: 'timeline/:revision/moved-deadlines/:trueDate',
    id: 'showMovedDeadlines',
    summary: 'What would be due on another day, or in time, once this is corrected to that date',
    view: described(movedDeadlinesView.schema, (dossier: VisibleTrajectory, { actor, today, point = '' }: Reading) => {
      const [revision, trueDate = ''] = point.split('/');
      if (!isPartialDate(trueDate)) {
        throw new Refusal('invalid', 'trueDate: moet een dag, maand of jaar zijn', { place: 'trueDate' });
      }
      return movedDeadlinesView(dossier, actor, today, entryIn(dossier, revision, actor), trueDate);
    }),
  },
  {
    path: 'audit',
    id: 'showAudit',
    summary: 'Who recorded what and when, in the order of recording, the last first',
    apart: true,
    named: true,
    view: described(auditView.schema, (dossier: VisibleTrajectory, { actor, audit = {} }: Reading) => {
      const wrong = mayAdminister(actor, 'journal', 'read', dossier.state.opened.municipality);
      if (wrong) throw new Refusal('not-permitted', wrong.message);
      return auditView(dossier, audit);
    }),
  },
  {
    path: 'influence',
    id: 'showInfluence',
    summary: 'What became of every recommendation and finding',
    view: described(joined(head, influenceView.schema), (dossier: VisibleTrajectory) => ({
      ...headOf(dossier),
      ...influenceView(dossier),
    })),
  },
  {
    path: 'influence/:recommendation',
    id: 'showRecommendation',
    summary: 'The way of one recommendation: answer, rejoinder, trace, commitment',
    view: described(recommendationSchema, (dossier: VisibleTrajectory, { point }: Reading) => {
      const found = influenceView(dossier).recommendations.find(({ id }) => id === point);
      if (!found) throw unknown('deze aanbeveling bestaat niet');
      return found;
    }),
  },
  {
    path: 'text',
    id: 'showText',
    summary: 'The text in its passages, what changed in each since the first version, and why',
    view: described(joined(head, textView.schema), (dossier: VisibleTrajectory) => ({
      ...headOf(dossier),
      ...textView(dossier, undefined),
    })),
  },
  {
    path: 'text/:versions',
    id: 'showTextDifference',
    summary: 'The same between two versions, such as 1-3: whichever has the text and is earlier, and one that is later',
    view: described(joined(head, textView.schema), (dossier: VisibleTrajectory, { point }: Reading) => {
      const compared = comparedIn(point);
      const says = 'versions: moet twee versies zijn, de eerdere eerst, zoals 1-3';
      if (!compared) throw new Refusal('invalid', says, { place: 'versions' });
      const told = textView(dossier, compared);
      if (told.to !== compared.to || (told.from ?? told.to) !== compared.from) throw unknown('deze versie is er niet');
      return { ...headOf(dossier), ...told };
    }),
  },
  {
    path: 'packet',
    id: 'showPacket',
    summary: 'The dossier as one document for whoever decides: what was proposed, advised, answered and changed',
    paper: 'raadsstuk',
    problems: ['busy', 'too-large'],
    view: described(packetView.schema, (dossier: VisibleTrajectory) => packetView(dossier, namingOf(dossier))),
  },
  {
    path: 'packet/:recommendation',
    id: 'showPointPacket',
    summary: 'One recommendation as a document: its answer with the reason, and what changed by it',
    paper: 'aanbeveling',
    problems: ['busy', 'too-large'],
    view: described(pointPacketSchema, (dossier: VisibleTrajectory, { point = '' }: Reading) => {
      const told = pointPacketOf(dossier, namingOf(dossier), point);
      if (!told) throw unknown('deze aanbeveling bestaat niet');
      return told;
    }),
  },
  {
    path: 'letters/:advice',
    id: 'showLetter',
    summary: 'The response to one advice as a letter to its council: each point with its answer and the reason',
    paper: 'brief',
    letter: true,
    problems: ['busy', 'too-large'],
    view: described(letterSchema, (dossier: VisibleTrajectory, { point = '' }: Reading) => {
      const told = letterOf(dossier, namingOf(dossier), point);
      if (!told) throw unknown('dit advies bestaat niet');
      return told;
    }),
  },
  {
    path: 'advice-term/:term',
    id: 'showAdviceTerm',
    summary: 'Until when a council would have that is asked on that day, and why',
    view: described(adviceTermView.schema, (dossier: VisibleTrajectory, { point }: Reading) =>
      adviceTermView(dossier, termOf(point)),
    ),
  },
  {
    path: 'report',
    id: 'showReport',
    summary: 'The dossier report: everything that can be counted',
    view: described(reportOf.schema, (dossier: VisibleTrajectory) =>
      reportOf(dossier.id, dossier, dossier.asOf, dossier.knownOn),
    ),
  },
  {
    path: 'dossier-file',
    id: 'downloadDossierFile',
    summary: 'The dossier as a file that can be imported again, with what you may see of it',
    type: 'application/yaml',
    whole: true,
    view: described({ ...string, description: 'docs/dossier-format.md' }, ({ id, seen, asOf }: VisibleTrajectory) =>
      write(id, seen, asOf),
    ),
  },
  {
    path: 'events',
    id: 'downloadEvents',
    summary: 'The recorded events with the chain of hashes that seals them: one a line, to be checked elsewhere',
    type: 'application/x-ndjson',
    whole: true,
    problems: ['not-permitted'],
    view: described(
      { ...string, description: 'JSON, one event a line.' },
      ({ sight, seen, isWhole }: VisibleTrajectory) => {
        if (sight !== 'internal') throw new Refusal('not-permitted', 'dit kan alleen de gemeente zelf');
        // What was sealed cannot be told in part.
        if (!isWhole) throw new Refusal('not-permitted', 'hierin staan opmerkingen die niet voor u zijn');
        // The position holds in this store only; the chain holds without it.
        return seen.map(({ stored: { position: _, ...event } }) => `${JSON.stringify(event)}\n`).join('');
      },
    ),
  },
];
