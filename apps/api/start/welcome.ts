import type { Person } from '#directory';
import { printable } from '../../cli/terminal.js';

/** What a newcomer reads first: one line. */
export function welcome(url: string, accounts: readonly Person[], services: number): string {
  const who =
    accounts.length > 0
      ? `Dit is een demo met echte dossiers; log in als ${accounts.map(({ id }) => id).join(', ')}.`
      : services > 0
        ? `Inloggen gaat met ${services === 1 ? 'één inlogdienst' : `${services} inlogdiensten`}.`
        : 'Deze map is niet als demo gemaakt: er zijn geen demo-accounts.';
  return printable(`Doorwerking draait op ${url} (stoppen met Ctrl-C). ${who}\n`, Infinity);
}
