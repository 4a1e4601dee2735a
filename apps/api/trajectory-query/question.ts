import type { Actor } from '#access';
import type { Day } from '#calendar';
import type { Position } from '#event-store';
import type { Frame, PublicPage } from '../web/public-page.js';

interface About {
  readonly actor: Actor;
  readonly trajectory: string;
  readonly today: Day;
}
export type ResourceQuestion = About & Resource;
export type PageQuestion = About & PageOfTrajectory & { readonly frame: Frame };

/** What is asked of one dossier: one of its resources, or one of its public pages. */
export type Question = ResourceQuestion | PageQuestion;

interface Resource {
  /** Under the trajectory: see apps/api/reading/trajectory-resources.ts. */
  readonly resource: string;
  readonly asOf?: Day;
  /** By what had been recorded by then; without it by all that was. */
  readonly knownOn?: Day;
  /** Id of one recommendation. */
  readonly point?: string;
}

export interface PageOfTrajectory {
  readonly page: 'dossier' | 'sheet' | 'recommendation';
  readonly point?: string;
  /** Told by the views, not by the dossier. */
  readonly deadlines?: Extract<PublicPage, { page: 'dossier' }>['deadlines'];
}

/** What is sent of it, written out. */
export interface Rendered {
  readonly revision: number;
  readonly position: Position;
  readonly type: string;
  readonly body: string;
}
