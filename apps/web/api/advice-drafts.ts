import { queryOptions } from '@tanstack/react-query';
import type {
  draftAnswer,
  draftCommentAnswer,
  draftHeadAnswer,
  draftNowAnswer,
  draftsAnswer,
  draftSentAnswer,
  openDraftsAnswer,
  draftWrittenAnswer,
} from '../../api/advice-drafts/answers.ts';
import { read, segment, send } from './client.ts';

/** What councils write together until it is sent. */

export type AdviceDraft = ReturnType<typeof draftAnswer>;
export type AdviceDraftHead = ReturnType<typeof draftHeadAnswer>;
export type DraftComment = AdviceDraft['comments'][number];
export type DraftNow = ReturnType<typeof draftNowAnswer>;

export const draftsQuery = (trajectory: string) =>
  queryOptions({
    queryKey: ['drafts', trajectory],
    queryFn: ({ signal }) =>
      read<ReturnType<typeof draftsAnswer>>(`/trajectories/${segment(trajectory)}/advice-drafts`, { signal }),
    staleTime: 0,
  });

/** Of all dossiers: what one's councils did not send yet. */
export const openDraftsQuery = () =>
  queryOptions({
    queryKey: ['open-drafts'],
    queryFn: ({ signal }) => read<ReturnType<typeof openDraftsAnswer>>('/advice-drafts', { signal }),
    staleTime: 0,
  });

const at = (draft: string, path = '') => `/advice-drafts/${segment(draft)}${path}`;
const partAt = (draft: string, part: string) => at(draft, `/parts/${segment(part)}`);

export const readDraft = (draft: string) => read<AdviceDraft>(at(draft));
export const draftQuery = (draft: string) =>
  queryOptions({ queryKey: ['draft', draft], queryFn: () => readDraft(draft), staleTime: 0 });
export const beginDraft = ({ trajectory, kind, council, request, advice }: OfDraft) =>
  send<AdviceDraftHead>('POST', `/trajectories/${segment(trajectory)}/advice-drafts`, {
    ...{ kind, council },
    ...(request !== undefined && { request }),
    ...(advice !== undefined && { advice }),
  });
/** Whose it is, and of what. */
export interface OfDraft {
  readonly trajectory: string;
  readonly kind: AdviceDraftHead['kind'];
  readonly council: string;
  /** That it is an advice on. */
  readonly request?: string | undefined;
  /** That it supplements, or is a rejoinder about. */
  readonly advice?: string | undefined;
}

type Written = ReturnType<typeof draftWrittenAnswer>;
export const savePart = (draft: string, part: string, body: { content: unknown; place?: number }, revision: number) =>
  send<Written>('PUT', partAt(draft, part), body, { revision });
export const removePart = (draft: string, part: string, revision: number) =>
  send<undefined>('DELETE', partAt(draft, part), undefined, { revision });
export const holdPart = (draft: string, part: string, person: string) =>
  send<Written>('PUT', `${partAt(draft, part)}/holder`, person === '' ? {} : { person });

export const comment = (draft: string, said: { text: string; part?: string; asked?: string }) =>
  send<ReturnType<typeof draftCommentAnswer>>('POST', at(draft, '/comments'), said);
export const settleComment = (draft: string, id: string, settled: boolean) =>
  send<Written>('PUT', at(draft, `/comments/${segment(id)}`), { settled });
export const removeComment = (draft: string, id: string) =>
  send<undefined>('DELETE', at(draft, `/comments/${segment(id)}`));

export const assent = (draft: string, council: string, revision: number) =>
  send<Written>('PUT', at(draft, '/assent'), { council }, { revision });
export const dissent = (draft: string) => send<undefined>('DELETE', at(draft, '/assent'));
export const agree = (draft: string, council: string, agreed: { meeting: string; on: string }, revision: number) =>
  send<Written>('PUT', at(draft, `/agreements/${segment(council)}`), agreed, { revision });
export const reopen = (draft: string, council: string) =>
  send<undefined>('DELETE', at(draft, `/agreements/${segment(council)}`));

export const beThere = (draft: string, part: string | undefined) =>
  send<DraftNow>('PUT', at(draft, '/presence'), part === undefined ? {} : { part });
export const discardDraft = (draft: string) => send<undefined>('DELETE', at(draft));
export const sendDraft = (draft: string, revision: number, validateOnly: boolean) =>
  send<ReturnType<typeof draftSentAnswer> | undefined>('POST', at(draft, '/sendings'), {}, { revision, validateOnly });
