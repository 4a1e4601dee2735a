import { decideFile, parse } from '#dossier-file';
import { report } from '#report';

type Fields = Readonly<Record<string, unknown>>;
/** A fact as it stands in a file: `fact('2026-01-12', 'DraftPublished', { version: 1, … })`. */
export const fact = (date: string, name: string, fields: Fields = {}): Fields => ({ date, fact: name, ...fields });

const HEADER = {
  format: 'doorwerking-dossier/1',
  id: 'proef',
  title: 'Verordening',
  municipality: 'gm0000',
  authorities: [
    { id: 'college', kind: 'college', name: 'College' },
    { id: 'raad', kind: 'raad', name: 'Raad' },
  ],
  councils: [
    { id: 'asd', name: 'Adviesraad' },
    { id: 'jr', name: 'Jongerenraad' },
  ],
  kind: 'requested',
  subject: 'ordinance',
  legalBases: ['local'],
  openedOn: '2026-01-05',
};
const TODAY = '2026-11-24';

/** A dossier file of these facts, read and judged. JSON is YAML: each fact stands on a line of its own. */
export function dossierFile(facts: readonly Fields[], header: Fields = {}) {
  const head = Object.entries({ ...HEADER, ...header }).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const text = [...head, 'facts:', ...facts.map((f) => `  - ${JSON.stringify(f)}`)].join('\n');
  const parsed = parse(text);
  const judged = parsed.ok ? decideFile(parsed.file, TODAY) : parsed;
  return {
    /** Each refusal as `number of the fact: code`, from 1; 0 is the header. */
    refused: judged.ok ? [] : judged.problems.map((p) => `${Math.max(0, p.line - head.length - 1)}: ${p.code}`),
    get events() {
      if (!judged.ok) throw new Error(JSON.stringify(judged.problems, null, 1));
      return judged.dossier.events;
    },
    on(day: string) {
      const told = report(HEADER.id, this.events, day);
      if (!told) throw new Error(`not open on ${day}`);
      return told;
    },
  };
}
