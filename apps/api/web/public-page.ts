import type {
  InfluenceView,
  listCouncils,
  listDeadlines,
  listDossiers,
  listRegister,
  oneCouncil,
  Query,
  searchDossiers,
  TrajectoryView,
} from '#projections';

type AnswerOf<Q> = Q extends Query<never, infer Answer> ? Answer : never;
type Trajectory = TrajectoryView & { readonly people?: Readonly<Record<string, string>> };

/** What a public page shows: only what anybody may see, by the name of the page. */
export type PublicPage =
  | {
      readonly page: 'dossiers';
      readonly dossiers: AnswerOf<typeof listDossiers>;
      readonly councils: AnswerOf<typeof listCouncils>;
    }
  | { readonly page: 'found'; readonly q: string; readonly found: AnswerOf<typeof searchDossiers> }
  | {
      readonly page: 'dossier';
      readonly trajectory: Trajectory;
      readonly influence: InfluenceView;
      readonly deadlines: AnswerOf<typeof listDeadlines>['items'];
    }
  | {
      readonly page: 'recommendation';
      readonly trajectory: Trajectory;
      readonly thread: InfluenceView['recommendations'][number];
    }
  | {
      readonly page: 'council';
      readonly council: NonNullable<AnswerOf<typeof oneCouncil>>;
      readonly dossiers: AnswerOf<typeof listDossiers>;
    }
  | {
      readonly page: 'register';
      readonly register: AnswerOf<typeof listRegister>;
      readonly councils: AnswerOf<typeof listCouncils>;
      readonly filter: {
        /** After its municipality and a slash: councils of several may have the same id. */
        readonly council?: string;
        readonly verdict?: string;
        readonly from?: string;
        readonly until?: string;
      };
    }
  | { readonly page: 'nothing' };

/** Around a page: in which language and theme, and where its files are. */
export interface Frame {
  readonly language: 'nl' | 'en';
  /** Classes of a theme on the page as a whole. */
  readonly theme: string;
  /** The address of the page, without what is asked of it. */
  readonly path: string;
  /** What was asked of it, to ask it in another language. */
  readonly asked: Readonly<Record<string, string>>;
  readonly styles: readonly string[];
  readonly icon: string;
}

export interface Rendered {
  readonly status: number;
  readonly html: string;
}

/** What the screens bring along for the server: see apps/web/server/render.tsx. */
export interface Renderer {
  readonly render: (page: PublicPage, frame: Frame) => Rendered;
  /** The addresses of the workplace, with `:name` where something stands in. */
  readonly addresses: readonly string[];
}
