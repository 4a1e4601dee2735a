import { queryOptions } from '@tanstack/react-query';
import type { mailState } from '../../api/mail/mail-state.controller.ts';
import { read, segment } from './client.ts';

export type MailState = ReturnType<typeof mailState>;
export type Undelivered = MailState['again'][number] | MailState['failed'][number];

/** How the mail of a municipality fares. */
export const mailStateQuery = (municipality: string) =>
  queryOptions({
    queryKey: ['administration', municipality, 'mail'],
    queryFn: ({ signal }) => read<MailState>(`/municipalities/${segment(municipality)}/mail`, { signal }),
  });

const QUARTER_MS = 15 * 60_000;

/** Whether mail waits for so long that it is not one receiver that is the matter. */
export const isStuck = ({ waitingSince }: MailState, now = Date.now()): boolean =>
  waitingSince !== undefined && now - Date.parse(waitingSince) > QUARTER_MS;
