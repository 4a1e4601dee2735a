import { ANYONE, type Actor } from '#access';
import { today } from '#calendar';
import { idFor } from '#council';
import { CONSOLE, type Directory, type JournalLine } from '#directory';
import type { EventStore } from '#event-store';
import { councils } from '#kinds';
import { councilLines, listCouncils, listCouncilStories, NotReady, Views } from '#projections';
import { anything, fields, list, moment, oneOf, string, type Of, type Schema } from '#schema';
import { CHANGES, COUNCIL_CHANGES } from '#vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DIRECTORY, STORE, type Clock } from '../adapters.js';
import { refuseParam } from '../reading/params.js';

const changed: Schema<Readonly<Record<string, unknown>>> = {
  ...(anything as Schema<Readonly<Record<string, unknown>>>),
  description: 'By field, of what cannot name anybody: roles with their days, terms, switches.',
};

export const journalLine = fields({
  at: moment,
  actor: { ...string, description: `Id of who changed it; \`${CONSOLE}\` for whoever has the machine.` },
  what: oneOf([...CHANGES, ...COUNCIL_CHANGES]),
  'person?': { ...string, description: 'Id of the person of whom it was changed.' },
  'council?': string,
  'councilName?': string,
  'fields?': { ...list(string), description: 'What changed, of which not every old and new value stands here.' },
  'old?': changed,
  'new?': changed,
});
export type JournalTold = Of<typeof journalLine>;

// The views come up within milliseconds.
const PATIENCE_MS = 2_000;

export interface JournalAsked {
  readonly municipality: string;
  readonly person?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A line with the place of it among those of one moment: those of the directory before those of councils. */
interface Placed {
  readonly line: JournalTold;
  readonly key: readonly [at: string, source: 'directory' | 'councils', place: number, council: string];
}

/** The latest first; whatever is of one moment in one order all the same. */
function byKey({ key: a }: Placed, { key: b }: Placed): number {
  for (const [i, one] of a.entries()) {
    const other = b[i] ?? '';
    if (one !== other) return one > other ? -1 : 1;
  }
  return 0;
}

const encode = ({ key }: Placed) => Buffer.from(JSON.stringify(key)).toString('base64url');

function decode(cursor: string | undefined): Placed['key'] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(key) && key.length === 4) {
      const [at, source, place, council] = key as unknown[];
      const isSource = source === 'directory' || source === 'councils';
      if (typeof at === 'string' && isSource && Number.isSafeInteger(place) && typeof council === 'string')
        return [at, source, place as number, council];
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw refuseParam('cursor', {
    nl: 'deze cursor hoort niet bij deze vraag',
    en: 'this cursor does not belong to this question',
  });
}

const told = ({ place, at, by, municipality: _, about, ...line }: JournalLine): Placed => ({
  line: { at, actor: by, ...line, ...(about !== undefined && { person: about }) },
  key: [at, 'directory', place, ''],
});

/** What was changed of people, settings and councils of a municipality: of the directory and the log, as one list. */
@Injectable()
export class ChangesOfMunicipality {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(STORE) private readonly store: Pick<EventStore, 'head' | 'readStream'>,
    private readonly views: Views,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async lines({ municipality, person, limit = 50, cursor }: JournalAsked) {
    const after = decode(cursor);
    // Those of councils at one moment come after those of the directory: none of these is left then.
    const before = after && { at: after[0], place: after[1] === 'directory' ? after[2] : 0 };
    const [kept, ofCouncils] = await Promise.all([
      this.directory.journal.lines({ municipality, person, before, limit: limit + 1 }),
      this.#ofCouncils(municipality),
    ]);
    const councilsAfter = ofCouncils
      .filter(({ line }) => person === undefined || line.actor === person)
      .filter((one) => after === undefined || byKey(one, { line: one.line, key: after }) > 0);
    const all = [...kept.map(told), ...councilsAfter].sort(byKey);
    const shown = all.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ line }) => line),
      ...(all.length > limit && last && { next: encode(last) }),
    };
  }

  /** What its councils are called, by their ids: those that stand in dossiers only, and those that it keeps. */
  councilNames(actor: Actor, municipality: string): ReadonlyMap<string, string> {
    const { items } = this.views.ask(listCouncils, { ...this.#asking(), actor }, { municipality });
    const stories = this.views.ask(listCouncilStories, this.#asking(), { municipality });
    return new Map([...items, ...stories].map(({ council, name }) => [council, name] as const));
  }

  #asking() {
    return { actor: ANYONE, today: today(this.now()) };
  }

  /** A municipality has some councils, and each changes some times: they are read as a whole. */
  async #ofCouncils(municipality: string): Promise<readonly Placed[]> {
    // What was written at whichever node is told of.
    if (!(await this.views.waitFor(await this.store.head(), PATIENCE_MS))) throw new NotReady(listCouncilStories.reads);
    const stories = this.views.ask(listCouncilStories, this.#asking(), { municipality });
    const all = await Promise.all(
      stories.map(async ({ council, name: councilName }) => {
        const stored = await this.store.readStream(councils.streamOf(idFor(municipality, council)));
        const lines = councilLines(stored);
        return lines.map((line, i): Placed => ({
          line: { ...line, council, councilName },
          key: [line.at, 'councils', lines.length - i, council],
        }));
      }),
    );
    return all.flat();
  }
}
