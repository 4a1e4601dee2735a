import type { Machine, Member } from '#directory';
import type { listInvolvement } from '#projections';
import { queryOptions } from '@tanstack/react-query';
import type { dossierAuditAnswer } from '../../api/audit/dossier-audit.controller.ts';
import type { heldAnswer } from '../../api/audit/held.controller.ts';
import type { ChangesOfMunicipality } from '../../api/audit/journal.ts';
import type { AnswerOf, WithPeople } from './answers.ts';
import { read, segment, withParams } from './client.ts';

type Journal = Awaited<ReturnType<ChangesOfMunicipality['lines']>> &
  WithPeople & { readonly called: Readonly<Record<string, string>> };
export type JournalItem = Journal['items'][number];
export type Audit = ReturnType<typeof dossierAuditAnswer>;
export type Held = ReturnType<typeof heldAnswer>;

/** Which part of a list, and of whom. */
export interface Part {
  readonly person?: string | undefined;
  readonly cursor?: string | undefined;
}

const asked = <Answer>(key: readonly unknown[], path: string, part: object = {}) =>
  queryOptions({
    queryKey: [...key, path, part],
    queryFn: ({ signal }) => read<Answer>(withParams(path, { ...part }), { signal }),
  });
const under = (municipality: string, path: string) => `/municipalities/${segment(municipality)}${path}`;

export const journalQuery = (municipality: string, part: Part = {}) =>
  asked<Journal>(['administration', municipality], under(municipality, '/journal'), part);
export const involvementQuery = (municipality: string, person: string, part: Part = {}) =>
  asked<AnswerOf<typeof listInvolvement>>(
    ['administration', municipality],
    under(municipality, `/members/${segment(person)}/dossiers`),
    part,
  );
export type ToHandOver = AnswerOf<typeof listInvolvement>;
/** What names somebody and is running: the first so many, and the rest once these are moved. */
export const handoversQuery = (municipality: string, person: string) =>
  asked<ToHandOver>(['administration', municipality], under(municipality, `/members/${segment(person)}/handovers`), {
    limit: 200,
  });
export interface RightsReview extends WithPeople {
  readonly items: readonly Member[];
  readonly machines: readonly Machine[];
  readonly reviewedAt?: string;
  readonly reviewedBy?: string;
  readonly due?: true;
}
export const rightsReviewQuery = (municipality: string) =>
  asked<RightsReview>(['administration', municipality], under(municipality, '/rights-review'));
export const auditQuery = (dossier: string, part: Part = {}) =>
  asked<Audit>(['trajectory', dossier], `/trajectories/${segment(dossier)}/audit`, part);
export const heldQuery = (person: string) => asked<Held>(['held'], `/people/${segment(person)}/held`);
