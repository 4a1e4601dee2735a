import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { FellowLink, FellowMembers, LinkedPerson, OwnWays, SessionAnswer } from '../api/answers.ts';
import { read, segment, send } from '../api/client.ts';
import { isRefused } from '../api/problem.ts';
import { begun, sessionQuery } from '../api/queries.ts';
import { useEntered } from '../api/session.ts';

/** With a passkey or a password of one's own (docs/decisions/0045-own-ways-to-sign-in.md). */
export interface Challenge {
  readonly ceremony: string;
  readonly options: object;
}
export interface CodeSecret {
  readonly ceremony: string;
  readonly secret: string;
  readonly uri: string;
}

/** Where a way is made: by a link, or beside others that somebody has. */
export interface Making<Answer> {
  readonly passkeyChallenge: () => Promise<Challenge>;
  readonly addPasskey: (body: object) => Promise<Answer>;
  readonly codeSecret: () => Promise<CodeSecret>;
  readonly addPassword: (body: object) => Promise<Answer>;
}

const makingAt = <Answer>(path: string, more: object): Making<Answer> => ({
  passkeyChallenge: () => send<Challenge>('POST', `${path}/passkey-challenges`, more),
  addPasskey: (body) => send<Answer>('POST', `${path}/passkeys`, { ...more, ...body }),
  codeSecret: () => send<CodeSecret>('POST', `${path}/code-secrets`, more),
  addPassword: (body) => send<Answer>('POST', `${path}/passwords`, { ...more, ...body }),
});
export const makingByLink = (link: string) => makingAt<SessionAnswer>('/linked-people', { link });
export const makingBesides = makingAt<OwnWays>('/own-ways', {});

/** Whose link it is; null when it can be taken no more. */
export const linkedPersonQuery = (link: string) =>
  queryOptions({
    queryKey: ['linked-person', link],
    ...{ staleTime: Infinity, gcTime: 0, retry: false },
    queryFn: async () => {
      if (link === '') return null;
      try {
        return await send<LinkedPerson>('POST', '/linked-people', { link });
      } catch (error) {
        if (isRefused(error, 410)) return null;
        throw error;
      }
    },
  });

export const ownWaysQuery = queryOptions({
  queryKey: ['own-ways'],
  queryFn: ({ signal }) => read<OwnWays>('/own-ways', { signal }),
});

const fellowsAt = (municipality: string) => `/municipalities/${segment(municipality)}/fellow-members`;

/** Who is of the councils for which somebody speaks there. */
export const fellowMembersQuery = (municipality: string) =>
  queryOptions({
    queryKey: ['fellow-members', municipality],
    queryFn: ({ signal }) => read<FellowMembers>(fellowsAt(municipality), { signal }),
  });
export const sendFellowLink = (municipality: string, person: string) =>
  send<FellowLink>('POST', `${fellowsAt(municipality)}/${segment(person)}/sign-in-links`, {});

/** Whether somebody speaks for a council that is kept there, by themselves: nobody stands in for this. */
export const speaksIn = (memberships: SessionAnswer['memberships'], municipality: string): boolean =>
  memberships.some(
    (one) =>
      one.municipality === municipality &&
      one.role === 'council' &&
      one.function !== 'member' &&
      one.lentBy === undefined &&
      one.sharedBy === undefined &&
      one.weak !== true,
  );

/** Signs in, and tells what is on the screen who is there now; the same person who does so again keeps the page. */
export function useComeIn(again: boolean) {
  const enter = useEntered();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (come: () => Promise<SessionAnswer>) => come(),
    onSuccess: (session) => {
      if (again) queries.setQueryData(sessionQuery.queryKey, begun(session));
      else enter(session);
    },
  });
}

export const byPassword = (body: object) => send<SessionAnswer>('POST', '/password-sessions', body);
export const passkeyChallenge = () => send<Challenge>('POST', '/passkey-challenges', {});
export const byPasskey = (body: object) => send<SessionAnswer>('POST', '/passkey-sessions', body);

/** Reads anew what somebody has. */
export function useReadAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ownWaysQuery.queryKey });
}

/** Changes what somebody has, and reads it again. */
export function useWayChange() {
  const onSuccess = useReadAgain();
  return useMutation({ mutationFn: (change: () => Promise<unknown>) => change(), onSuccess });
}
export const renamePasskey = (id: string, name: string) => send('PUT', `/own-ways/passkeys/${segment(id)}`, { name });
export const removePasskey = (id: string) => send('DELETE', `/own-ways/passkeys/${segment(id)}`);
export const removePassword = (account: string) => send('DELETE', `/own-ways/passwords/${segment(account)}`);
