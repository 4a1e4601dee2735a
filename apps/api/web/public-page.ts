import type {
  countEarliness,
  countRegister,
  deadlinesView,
  InfluenceView,
  listCouncils,
  listEarliness,
  listPoints,
  listTrajectories,
  listRegister,
  oneCouncil,
  oneCouncilYear,
  oneKeptCouncil,
  Query,
  searchStories,
  TextView,
  TrajectoryView,
} from '#projections';
import type { AnswerVerdict, EarlinessConcern, RegisterState, Subject } from '#vocabulary';
import type { Among } from '../http/refusal.js';
import type { Query as Asking } from './asked.js';
import type { PublicMunicipality } from './public-municipality.js';
import type { Asked, Served } from './served-page.js';

type AnswerOf<Q> = Q extends Query<never, infer Answer> ? Answer : never;
type Trajectory = TrajectoryView & {
  readonly people?: Readonly<Record<string, string>>;
  /** What is said again in it, of which anybody may see where it was said before. */
  readonly earlier?: readonly Earlier[];
};

/** A recommendation of another dossier: what it is called, whose it is, and where it stands. */
export interface Earlier {
  readonly dossier: string;
  readonly recommendation: string;
  readonly number: string;
  readonly question: boolean;
  readonly councilName: string;
  readonly title: string;
}

/** What is asked of the public register. */
export interface RegisterAsked {
  readonly municipality?: string;
  /** After its municipality and a slash: councils of several may have the same id. */
  readonly council?: string;
  readonly subject?: Subject;
  readonly verdict?: readonly (AnswerVerdict | 'unanswered')[];
  readonly state?: RegisterState;
  readonly advisedFrom?: string;
  readonly advisedUntil?: string;
  readonly from?: string;
  readonly until?: string;
  readonly cursor?: string;
  readonly limit?: number;
}
/** What is asked of the list of dossiers. */
export interface DossiersAsked {
  readonly municipality?: string;
  readonly council?: string;
  readonly subject?: Subject;
  readonly advisedFrom?: string;
  readonly advisedUntil?: string;
  readonly cursor?: string;
  readonly limit?: number;
}
/** What is asked of how early councils were asked. */
export interface EarlinessAsked {
  readonly municipality?: string;
  readonly council?: string;
  readonly concern?: EarlinessConcern;
  readonly from?: string;
  readonly until?: string;
  readonly cursor?: string;
  readonly limit?: number;
}
export interface Municipality {
  readonly code: string;
  readonly name: string;
}
export type Councils = AnswerOf<typeof listCouncils>;
export type RegisterItem = AnswerOf<typeof listRegister>['items'][number];
export type PublicPoint = AnswerOf<typeof listPoints>['items'][number];

/** A part of a chapter of the handbook, as ops/handbook.mjs made it of its Markdown. */
export type HandbookPart =
  | { readonly type: 'heading'; readonly depth: number; readonly anchor: string; readonly parts: HandbookParts }
  | { readonly type: 'paragraph' | 'strong' | 'em' | 'run'; readonly parts: HandbookParts }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly HandbookParts[] }
  | {
      readonly type: 'table';
      readonly head: readonly HandbookParts[];
      readonly rows: readonly (readonly HandbookParts[])[];
    }
  | {
      readonly type: 'image';
      readonly src: string;
      readonly text: string;
      readonly width: number;
      readonly height: number;
    }
  /** Without an address it leads to what has no page. */
  | { readonly type: 'link'; readonly href?: string; readonly parts: HandbookParts }
  | { readonly type: 'text' | 'codespan'; readonly text: string };
type HandbookParts = readonly HandbookPart[];

export interface HandbookChapter {
  /** In its address; empty for the page that leads to the others. */
  readonly name: string;
  readonly title: string;
  readonly parts: HandbookParts;
}

/** What a public page shows: only what anybody may see, by the name of the page. */
export type PublicPage =
  | {
      readonly page: 'dossiers';
      readonly dossiers: AnswerOf<typeof listTrajectories>;
      readonly councils: Councils;
      readonly municipalities: readonly Municipality[];
      readonly filter: DossiersAsked;
    }
  | {
      readonly page: 'earliness';
      readonly earliness: AnswerOf<typeof listEarliness>;
      readonly counts: AnswerOf<typeof countEarliness>;
      readonly councils: Councils;
      readonly municipalities: readonly Municipality[];
      readonly filter: EarlinessAsked;
    }
  | {
      readonly page: 'found';
      readonly q: string;
      /** Where only this one was looked in. */
      readonly dossier?: string;
      readonly found: AnswerOf<typeof searchStories>;
    }
  | {
      readonly page: 'dossier';
      readonly trajectory: Trajectory;
      readonly influence: InfluenceView;
      readonly deadlines: ReturnType<typeof deadlinesView>;
    }
  | {
      readonly page: 'text' | 'textDifference';
      readonly trajectory: Trajectory;
      readonly influence: InfluenceView;
      readonly text: TextView;
    }
  | { readonly page: 'sheet'; readonly trajectory: Trajectory; readonly influence: InfluenceView }
  | {
      readonly page: 'recommendation';
      readonly trajectory: Trajectory;
      readonly thread: InfluenceView['recommendations'][number];
    }
  | { readonly page: 'councilYear'; readonly told: NonNullable<AnswerOf<typeof oneCouncilYear>> }
  | {
      readonly page: 'council';
      readonly council: NonNullable<AnswerOf<typeof oneCouncil>>;
      /** What its municipality keeps of it. */
      readonly kept: AnswerOf<typeof oneKeptCouncil>;
      /** Where else it advises: a council that several municipalities share. */
      readonly shared: readonly { readonly municipality: string; readonly name: string }[];
      readonly dossiers: AnswerOf<typeof listTrajectories>;
    }
  | {
      readonly page: 'register';
      readonly register: AnswerOf<typeof listRegister>;
      readonly counts: AnswerOf<typeof countRegister>;
      readonly councils: Councils;
      readonly municipalities: readonly Municipality[];
      readonly filter: RegisterAsked;
      /** Those that are shown: one, unless answers were asked for by name. */
      readonly lists: readonly RegisterState[];
    }
  /** What the files of the register hold, and under which conditions they may be used. */
  | { readonly page: 'data' }
  /** A checkpoint to keep, as a signed note; none where nothing is signed. */
  | { readonly page: 'checkpoint'; readonly note?: string | undefined }
  | { readonly page: 'handbook'; readonly chapter: HandbookChapter }
  | { readonly page: 'nothing' }
  /** It is there, and was not on the day that was asked for, or not known here yet. */
  | { readonly page: 'notYet'; readonly dossier: string; readonly asOf?: string; readonly knownOn?: string }
  /** What was asked cannot be shown: why, in the language of the page. */
  | { readonly page: 'refused'; readonly why: string; readonly asked?: Among & { readonly name: string } };

/** Around a page: in which language and theme, and where its files are. */
export interface Frame {
  readonly language: 'nl' | 'en';
  /** Classes of a theme on the page as a whole. */
  readonly theme: string;
  /** The address of the page, without what is asked of it. */
  readonly path: string;
  /** What was asked of it, to ask it in another language. */
  readonly asked: Asking;
  /** Where people find this server: an address that is kept or sent is whole. */
  readonly origin: string;
  /** Whether somebody can follow what stands here by mail. */
  readonly sendsMail: boolean;
  readonly styles: readonly string[];
  readonly icon: string;
  /** Of the one that the page is of. */
  readonly municipality?: PublicMunicipality;
}

/** Rows under the names of their columns. */
export interface SheetTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Something public as data, part after part; `origin` is where the server is found, for addresses. */
export interface PublicData<Item> {
  readonly csv: (items: readonly Item[], language: Frame['language'], first: boolean, origin: string) => string;
  /** `made` is the day on which it is made. */
  readonly json: (items: readonly Item[], first: boolean, origin: string, made: string) => string;
  readonly jsonEnd: string;
  readonly rows: (items: readonly Item[], language: Frame['language'], origin: string) => SheetTable;
  /** What the file holds, as CSV on the Web. */
  readonly metadata: (language: Frame['language'], origin: string, made: string) => object;
}

/** What the screens bring along for the server: see apps/web/server/render.tsx. */
export interface Renderer {
  /** A page of the workplace, when it is one for reading and nothing is in the way of it. */
  readonly serve: (asked: Asked) => Promise<Served | undefined>;
  /** A public page as a whole document. */
  readonly render: (page: PublicPage, frame: Frame) => string;
  /** What was not adopted or not answered; and every point. */
  readonly register: PublicData<RegisterItem>;
  readonly points: PublicData<PublicPoint>;
  /** A list or overview as it is told, for a spreadsheet. */
  readonly tableOf: (told: readonly Readonly<Record<string, unknown>>[], language: Frame['language']) => SheetTable;
  /** What the report of a council's year begins with: in Dutch, whatever language the screens are in. */
  readonly yearText: (told: NonNullable<AnswerOf<typeof oneCouncilYear>>, today: string) => readonly string[];
  readonly tableCsv: (table: SheetTable, language: Frame['language']) => string;
  /** The addresses of the workplace, with `:name` where something stands in. */
  readonly addresses: readonly string[];
}
