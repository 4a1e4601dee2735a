import { simpleParser, type ParsedMail } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that keeps what it is brought. */
export interface MailServer {
  readonly url: string;
  /** In the order in which they came; also what came twice. */
  readonly taken: readonly ParsedMail[];
  /** What is answered to a receiver or to a text, by its address; nothing is taken then. */
  readonly answers: Map<string, { readonly at: 'receiver' | 'text'; readonly code: number }>;
  /** Waits until so many were taken. @throws after so many milliseconds, twenty seconds without. */
  until(count: number, ms?: number): Promise<void>;
  stop(): Promise<void>;
}

const refusal = (code: number) => Object.assign(new Error('not this one: noor@example.org'), { responseCode: code });

export async function mailServer(port = 0): Promise<MailServer> {
  const taken: ParsedMail[] = [];
  const answers: MailServer['answers'] = new Map();
  const answerTo = (address: string, at: 'receiver' | 'text') => {
    const answer = answers.get(address);
    return answer?.at === at ? refusal(answer.code) : undefined;
  };
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, done) => done(answerTo(address, 'receiver')),
    onData: (stream, session, done) => {
      const wrong = session.envelope.rcptTo.map(({ address }) => answerTo(address, 'text')).find(Boolean);
      simpleParser(stream).then(
        (mail) => {
          if (!wrong) taken.push(mail);
          done(wrong);
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
  // A client that is killed leaves its connection: that is no failure of this server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: at } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${at}`,
    taken,
    answers,
    until: async (count, ms = 20_000) => {
      const end = Date.now() + ms;
      while (taken.length < count) {
        if (Date.now() > end) throw new Error(`${taken.length} of ${count} messages came`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
