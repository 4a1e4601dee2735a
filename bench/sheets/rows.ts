import { writeXlsx } from 'hucre/xlsx';

const HEAD = [
  ...['Dossier', 'Adviesraad', 'Adviesdatum', 'Nummer', 'Aanbeveling', 'Bestuursorgaan', 'Antwoorddatum', 'Oordeel'],
  ...['Reden', 'Overgenomen deel', 'Toezegging', 'Datum toezegging', 'Gereed op'],
];
const REASON =
  'De gemeente heeft hiervoor geen geld in de begroting van dit jaar, en komt er bij de kadernota op terug. ';
const OF_A_DOSSIER = 20;

/** A point as it comes on paper: most are answered, some not, and one in a hundred has a mistake. */
function row(n: number): (string | Date | null)[] {
  const dossier = Math.floor(n / OF_A_DOSSIER);
  const verdict = ['Overgenomen', 'deels', 'niet overgenomen', 'Overgenomen'][n % 4] ?? '';
  const says = n % 100 === 7 ? 'misschien' : verdict;
  return [
    ...[`Dossier ${dossier}`, 'Adviesraad Sociaal Domein', new Date(Date.UTC(2016, dossier % 12, 4))],
    ...[String(n % OF_A_DOSSIER), `Aanbeveling ${n}: zorg dat iedereen kan meedoen.`, 'College van B&W'],
    ...[new Date(Date.UTC(2017, 1, 3)), says, REASON.repeat(3), verdict === 'deels' ? 'De helft.' : null],
    ...(n % 8 === 0 ? ['Wij komen erop terug', '1-7-2017', '3 mei 2017'] : [null, null, null]),
  ];
}

/** A sheet of so many rows, as a spreadsheet writes it. */
export const sheetOf = (rows: number): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Blad1', rows: [HEAD, ...Array.from({ length: rows }, (_, n) => row(n))] }] });
