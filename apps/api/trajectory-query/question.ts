import type { Actor } from '#access';
import type { Day } from '#calendar';
import type { AuditFilter } from '#projections';
import type { Position } from '#event-store';
import type { Frame } from '../web/public-page.js';

interface About {
  readonly actor: Actor;
  readonly trajectory: string;
  readonly today: Day;
}
export type ResourceQuestion = About & Resource;
export type PageQuestion = About & PageOfTrajectory & { readonly frame: Frame };

/** What is asked of one dossier: one of its resources, or one of its public pages. */
export type Question = ResourceQuestion | PageQuestion;

interface Times {
  readonly asOf?: Day;
  /** By what had been recorded by then; without it by all that was. */
  readonly knownOn?: Day;
}

interface Resource extends Times {
  /** Under the trajectory: see apps/api/reading/trajectory-resources.ts. */
  readonly resource: string;
  /** Id of one recommendation. */
  readonly point?: string;
  readonly audit?: AuditFilter;
}

export interface PageOfTrajectory extends Times {
  readonly page: 'dossier' | 'sheet' | 'recommendation' | 'text' | 'textDifference';
  readonly point?: string;
}

/** What is sent of it, written out. */
export interface Rendered {
  readonly revision: number;
  readonly position: Position;
  readonly type: string;
  readonly body: string;
}
