import { smtpMailer } from '#mail';
import type { Logger } from 'pino';
import type { Adapters } from '../adapters.js';
import type { Config } from '../config.js';
import type { MailSetting } from './mail.js';
import { NotReady } from '#projections';
import { setTimeout as sleep } from 'node:timers/promises';
import { RetryLog } from '../retry/retry-log.js';
import { Teller } from '../told/teller.js';
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
  { directory, views, now }: Adapters,
  log: Logger,
): Promise<OutgoingPost> {
  if (smtp === undefined || address === undefined) {
    const setting = { on: false, address: address ?? '', wake: () => undefined };
    return { setting, start: () => undefined, end: () => Promise.resolve() };
  }
  const domain = new URL(address).hostname;
  const { from, ...server } = smtp;
  const postman = new Postman({ directory, mailer: await smtpMailer(server), from, domain, now, log });
  const teller = new Teller({ directory, views, now, linkTo: (path) => `${address}${path}` });
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  return {
    setting: { on: true, address, wake: () => postman.wake() },
    start: () => {
      running = Promise.all([postman.run(stop.signal), tell(teller, postman, stop.signal, log)]);
    },
    end: async () => {
      stop.abort();
      await running;
    },
  };
}

const TELL_EVERY_MS = 2_000;

/** Has people told again and again; what keeps it from that is told once. */
async function tell(teller: Teller, postman: Postman, signal: AbortSignal, log: Logger): Promise<void> {
  const retries = new RetryLog(log, 'people are not told');
  while (!signal.aborted) {
    try {
      if ((await teller.round()) > 0) postman.wake();
      retries.done();
    } catch (error) {
      // While the views are being built nobody knows what is new; the next round will.
      if (!(error instanceof NotReady)) retries.failed(error);
    }
    await sleep(TELL_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
  await teller.release().catch((error: unknown) => retries.failed(error));
}
