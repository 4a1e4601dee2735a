import { smtpMailer } from '#mail';
import type { Logger } from 'pino';
import type { Adapters } from '../adapters.js';
import type { Config } from '../config.js';
import type { MailSetting } from './mail.js';
import { Postman } from './postman.js';

/** What sends, where a mail server is set. */
export interface OutgoingPost {
  readonly setting: MailSetting;
  start(): void;
  end(): Promise<void>;
}

/** Mail as it was set at the start; off, and nothing of it running, where no mail server is. */
export async function outgoingPost(
  { smtp, address }: Config,
  { directory, now }: Adapters,
  log: Logger,
): Promise<OutgoingPost> {
  if (smtp === undefined || address === undefined) {
    const setting = { on: false, address: address ?? '', wake: () => undefined };
    return { setting, start: () => undefined, end: () => Promise.resolve() };
  }
  const domain = new URL(address).hostname;
  const { from, ...server } = smtp;
  const postman = new Postman({ directory, mailer: await smtpMailer(server), from, domain, now, log });
  const stop = new AbortController();
  let running = Promise.resolve();
  return {
    setting: { on: true, address, wake: () => postman.wake() },
    start: () => {
      running = postman.run(stop.signal);
    },
    end: () => {
      stop.abort();
      return running;
    },
  };
}
