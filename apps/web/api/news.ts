import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { KeptCalendar, MailChoice } from '#directory';
import type { listNews } from '#projections';
import type { AnswerOf } from './answers.ts';
import { read, segment, send } from './client.ts';

export type NewsPage = AnswerOf<typeof listNews>;
export type NewsItem = NewsPage['items'][number];
export type MailChoiceAnswer = MailChoice & { readonly on: boolean };
export type { KeptCalendar };

/** What is new, in the lists that are read again once something happened. */
const KEY = ['lists', '/news'];
const CHOICE = ['own', 'mail-choice'];
const CALENDARS = ['own', 'calendars'];

/** How many were not read: what stands in the head of each page. */
export const unreadQuery = queryOptions({
  queryKey: [...KEY, 'unread'],
  queryFn: ({ signal }) => read<NewsPage>('/news', { params: { limit: 1 }, signal }),
  staleTime: 30_000,
});

export interface NewsAsked {
  readonly unread?: 'yes' | undefined;
  readonly whose: 'own' | 'all';
  readonly cursor?: string | undefined;
}
export const newsQuery = (asked: NewsAsked) =>
  queryOptions({
    queryKey: [...KEY, 'items', asked],
    queryFn: ({ signal }) => read<NewsPage>('/news', { params: { ...asked, limit: 50 }, signal }),
  });

export const mailChoiceQuery = queryOptions({
  queryKey: CHOICE,
  queryFn: ({ signal }) => read<MailChoiceAnswer>('/news/mail-choice', { signal }),
});

export const calendarsQuery = queryOptions({
  queryKey: CALENDARS,
  queryFn: ({ signal }) => read<{ readonly items: readonly KeptCalendar[] }>('/calendars', { signal }),
});

type Reading = { readonly items: readonly string[] } | NewsPage['mark'];

/** Says that these were read, or all up to a mark. */
export function useReadNews() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reading: Reading) => send<undefined>('POST', '/news/readings', reading),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useChooseMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (choice: MailChoice) => send<MailChoiceAnswer>('PUT', '/news/mail-choice', choice),
    onSuccess: () => queries.invalidateQueries({ queryKey: CHOICE }),
  });
}

export function useCalendars() {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: CALENDARS });
  const open = useMutation({
    mutationFn: (of: { readonly municipality: string; readonly council?: string }) =>
      send<{ readonly address: string }>('POST', '/calendars', of),
    onSuccess,
  });
  const end = useMutation({
    mutationFn: (id: string) => send<undefined>('DELETE', `/calendars/${segment(id)}`),
    onSuccess,
  });
  return { open, end };
}
