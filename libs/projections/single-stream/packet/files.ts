import { formatNl } from '#calendar';
import type { Part } from '#paper';
import { listed, part, said, table, type Told } from './lines.js';

/** The files that are kept with it, each by the name under which it can be had. */
export function filesPart({ trajectory: { files = [] }, nameOf }: Told): Part[] {
  const rows = files.map(({ file, as, on, version, councils = [], name = '' }) => {
    const whose = listed(councils.map(nameOf));
    const what = {
      draft: `De tekst, versie ${version}`,
      advice: `Advies van ${whose}`,
      adviceAnnex: `Bijlage bij het advies van ${whose}: ${name}`,
      informationAnnex: `Bijlage bij informatie: ${name}`,
    }[as];
    return [what, formatNl(on), file];
  });
  if (rows.length === 0) return [];
  return [
    part(1, 'stukken', 'De bestanden bij dit dossier', [
      ...said(undefined, 'Wie het dossier mag zien, kan deze bestanden daar opslaan. Ze heten er naar hun inhoud.'),
      ...table('Bestanden bij dit dossier', ['Wat het is', 'Datum', 'Kenmerk'], rows),
    ]),
  ];
}
