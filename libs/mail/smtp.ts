import type { SmtpSettings } from './settings.js';

export interface MailMessage {
  /** Without its angle brackets; the same whenever the same message is sent. */
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one request ends what this is one of (RFC 8058). */
  readonly unsubscribe?: string | undefined;
}

/** Taken by the server; refused for good (5xx, RFC 5321 4.2.1); or not now, for this receiver. With the code of the answer. */
export type Delivered =
  | { readonly taken: true }
  | { readonly taken: false; readonly again: boolean; readonly why: string };

export interface Mailer {
  /** @throws MailServerAway when it is not this message that is the matter. */
  send(message: MailMessage): Promise<Delivered>;
  close(): void;
}

/** The server cannot be reached, or lets us send nothing. What it said is not repeated: addresses may stand in it. */
export class MailServerAway extends Error {
  override name = 'MailServerAway';
  readonly code: string;
  constructor(what: string) {
    super(`the mail server does not take anything now (${what})`);
    this.code = 'mail-server-away';
  }
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** What the server says of one receiver or one text; all else is about us. */
const OF_THE_MESSAGE = /^(?:RCPT TO|DATA)$/;

/** Speaks SMTP (RFC 5321) by nodemailer, which is loaded where mail is sent only. Each wait ends. */
export async function smtpMailer(settings: SmtpSettings): Promise<Mailer> {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...settings,
    pool: true,
    maxConnections: 3,
    maxMessages: 100,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A connection that waits in the pool and is closed by the other side; the next message opens another.
  transport.on('error', () => undefined);
  return {
    send: async ({ messageId, unsubscribe, ...message }) => {
      try {
        await transport.sendMail({
          ...message,
          messageId: `<${messageId}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe !== undefined && {
              'List-Unsubscribe': `<${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
        return { taken: true };
      } catch (error) {
        const { code = 'unknown', command = '', responseCode } = error as SmtpError;
        if (responseCode === undefined || !OF_THE_MESSAGE.test(command))
          throw new MailServerAway(responseCode === undefined ? code : `${code} ${responseCode}`);
        return { taken: false, again: responseCode < 500, why: String(responseCode) };
      }
    },
    close: () => transport.close(),
  };
}
