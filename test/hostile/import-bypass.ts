import type { Actor, Grant, Role } from '#access';
import type { Imported } from '#commands';
import { readFileSync } from 'node:fs';

/** A dossier with an adoption, a rejoinder and a decision of the raad, which no one person may all post. */
export const HOSTILE = readFileSync('test/hostile/import-bypass.yaml', 'utf8');

/** The file up to and with so many of its facts. */
export const upTo = (facts: number) =>
  HOSTILE.split(/^(?= {2}- date:)/m)
    .slice(0, facts + 1)
    .join('');

export const actor = (id: string, ...grants: Grant[]): Actor => ({ id, grants });
export const as = (role: Role, municipality = 'gm0000', council?: string) =>
  actor(`p-${role}`, { role, municipality, ...(council !== undefined && { council }) });

/** Each refusal as `line: code place`. */
export const problems = (imported: Imported) =>
  !imported.ok && imported.why === 'refused'
    ? imported.problems.map(({ line, code, place }) => `${line}: ${code} ${place ?? ''}`.trim())
    : imported;
