import type { Person } from '#directory';
import { printable } from '../../cli/terminal.js';

/** Where the first municipality can be set up, and until when. */
export interface Setup {
  readonly address: string;
  readonly until: string;
}

/** What a newcomer reads first: one line, and where nobody administers anything yet another. */
export function welcome(url: string, accounts: readonly Person[], services: number, setup?: Setup): string {
  const who =
    accounts.length > 0
      ? `Dit is een demo met echte dossiers; log in als ${accounts.map(({ id }) => id).join(', ')}.`
      : services > 0
        ? `Inloggen gaat met ${services === 1 ? 'één inlogdienst' : `${services} inlogdiensten`}.`
        : 'Deze map is niet als demo gemaakt: er zijn geen demo-accounts.';
  const first =
    setup &&
    `Nog niemand beheert hier een gemeente. Richt er een in op (één keer, tot ${setup.until}): ${setup.address}\n`;
  return printable(`Doorwerking draait op ${url} (stoppen met Ctrl-C). ${who}\n${first ?? ''}`, Infinity);
}
