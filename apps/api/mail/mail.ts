import type { Directory, OutgoingMail } from '#directory';
import { lettersOf, type Letter } from '#mail';
import { Inject, Injectable } from '@nestjs/common';
import { DIRECTORY } from '../adapters.js';
import { letterheadOf } from './letterhead.js';

/** Whether mail is sent from here, and from where. */
export interface MailSetting {
  readonly on: boolean;
  /** The origin at which people find it: with what each link in a mail begins. */
  readonly address: string;
  /** There is something to send. */
  readonly wake: () => void;
}

export const MAIL = Symbol('mail');

export type MailToSend = Omit<OutgoingMail, 'subject' | 'text' | 'html'> & { readonly letter: Letter };

/** Puts letters in the outbox, from which they are sent. What has a key of before is not put in again. */
@Injectable()
export class Mail {
  constructor(
    @Inject(MAIL) private readonly setting: MailSetting,
    @Inject(DIRECTORY) private readonly directory: Pick<Directory, 'outbox' | 'administration'>,
  ) {}

  /** Without it nothing is put in: say so to whoever waits for a mail. */
  get isOn(): boolean {
    return this.setting.on;
  }

  wake(): void {
    this.setting.wake();
  }

  /** An address within this product, as it stands in a letter. */
  linkTo(path: string): string {
    return `${this.setting.address}${path}`;
  }

  /** Nothing where mail is off; else acknowledged once it is durable. */
  async send(...letters: readonly MailToSend[]): Promise<void> {
    if (!this.isOn) return;
    const written = letters.map(async ({ letter, ...mail }) => ({
      ...mail,
      ...lettersOf(letter, await letterheadOf(this.directory, mail.municipality)),
    }));
    await this.directory.outbox.put(await Promise.all(written));
    this.wake();
  }
}
