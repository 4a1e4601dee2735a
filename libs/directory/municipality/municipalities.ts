import type { ANSWERED, INSTRUMENTS, LANGUAGES, MEETING_BODIES, MEETING_DAYS, PUBLISHERS, SUBJECTS } from '#vocabulary';
import { differing, note, type By } from '../people/journal.js';
import type { Db } from '../store/tables.js';
import { checkStale, inTurn, type Revision, type WriteOutcome } from '../store/write-outcome.js';

type Instrument = (typeof INSTRUMENTS)[number];
type Subject = (typeof SUBJECTS)[number];

export interface StandingTerm {
  readonly weeks?: number;
  readonly days?: number;
  readonly article?: string;
  readonly meeting?: {
    readonly of: (typeof MEETING_BODIES)[number];
    readonly nth: number;
    readonly by: (typeof MEETING_DAYS)[number];
  };
}

export interface MeetingDay {
  readonly on: string;
  readonly closesOn?: string;
}

export interface ExtensionRule {
  readonly times?: number;
  readonly most?: { readonly weeks?: number; readonly days?: number };
  readonly article?: string;
}

export interface OwedRule {
  readonly owed: boolean;
  readonly article?: string;
}

/** What a municipality has settled for itself: what is not there follows the rules of the product. */
export interface MunicipalitySettings {
  readonly name?: string;
  /** Classes of a theme. */
  readonly theme?: string;
  /** Colours, as #rrggbb, and a typeface over it. */
  readonly look?: { readonly accent?: string; readonly bar?: string; readonly font?: 'sans' | 'serif' };
  /** Whom a resident turns to: a desk, and no person. */
  readonly contact?: { readonly mail?: string; readonly phone?: string; readonly page?: string };
  /** Where its statements are. */
  readonly privacy?: string;
  readonly accessibility?: string;
  /** In which its public pages are offered; without it all. */
  readonly languages?: readonly (typeof LANGUAGES)[number][];
  /** As a dossier is given one. */
  readonly portfolios?: readonly string[];
  readonly instrument?: { readonly kind: Instrument; readonly name: string; readonly link?: string };
  readonly adviceTerm?: StandingTerm;
  readonly urgentTerm?: StandingTerm;
  readonly responseTerm?: StandingTerm;
  readonly informationTerm?: StandingTerm;
  readonly proposalTerm?: StandingTerm;
  readonly informationOwed?: OwedRule;
  readonly proposalsOwed?: OwedRule;
  readonly answers?: { readonly when: (typeof ANSWERED)[number]; readonly article?: string };
  readonly publishes?: { readonly who: (typeof PUBLISHERS)[number]; readonly article?: string };
  readonly dispute?: { readonly body?: string; readonly steps?: string[]; readonly article?: string };
  readonly adviceExtension?: ExtensionRule;
  readonly responseExtension?: ExtensionRule;
  readonly termijnenwet?: boolean;
  readonly termijnenwetBecause?: string;
  readonly alwaysAsked?: readonly {
    readonly subject: Subject;
    readonly council: string;
    readonly name: string;
    readonly article?: string;
  }[];
  readonly copyToRaad?: boolean | string;
  readonly collegeMeetings?: readonly MeetingDay[];
  readonly raadMeetings?: readonly MeetingDay[];
  readonly recess?: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

export interface Municipality extends MunicipalitySettings {
  readonly municipality: string;
  /** 0 when it never settled anything. */
  readonly revision: Revision;
}

/** Each once, in the order in which they are asked for. */
export async function municipalities(db: Db, codes: readonly string[]): Promise<readonly Municipality[]> {
  const asked = [...new Set(codes)];
  if (asked.length === 0) return [];
  const rows = await db.selectFrom('municipality').selectAll().where('code', 'in', asked).execute();
  const found = new Map(rows.map((row) => [row.code, row]));
  return asked.map((code) => {
    const row = found.get(code);
    const settings = row ? (JSON.parse(row.settings) as MunicipalitySettings) : {};
    return { municipality: code, revision: row?.revision ?? 0, ...settings };
  });
}

export const municipality = async (db: Db, code: string): Promise<Municipality> =>
  (await municipalities(db, [code]))[0] as Municipality;

/** What cannot name anybody. Of the rest it is told that it changed. */
const TOLD: readonly (keyof MunicipalitySettings)[] = [
  ...([
    'theme',
    'look',
    'portfolios',
    'termijnenwet',
    'adviceTerm',
    'urgentTerm',
    'responseTerm',
    'informationTerm',
    'proposalTerm',
  ] as const),
  ...(['informationOwed', 'proposalsOwed', 'answers', 'publishes'] as const),
  ...(['adviceExtension', 'responseExtension'] as const),
];

/** Replaces all of it. */
export const settle = (
  db: Db,
  by: By,
  code: string,
  settings: MunicipalitySettings,
  expected: Revision | undefined,
): Promise<WriteOutcome> =>
  inTurn(db, code, async (within) => {
    const { municipality: _, revision: actual, ...before } = await municipality(within, code);
    checkStale(expected, actual);
    const revision = actual + 1;
    await within
      .updateTable('municipality')
      .set({ revision, settings: JSON.stringify(settings) })
      .where('code', '=', code)
      .execute();
    const change = differing({ ...before }, { ...settings }, TOLD);
    await note(within, by, { what: 'settingsChanged', municipality: code, ...change });
    return revision;
  });
