import type { Actor } from '#access';
import type { MemberRole } from '#directory';
import { problem, type Problem } from '#facts';
import { dossiersOf, listCouncils } from '#projections';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { refused } from '../http/refusal.js';
import { ListQuery } from '../reading/list.query.js';
import { KeptCouncils } from './kept-councils.js';

type Roles = readonly Pick<MemberRole, 'council' | 'dossiers'>[];

/** That what roles are narrowed to is there, in the municipality of the role: elsewhere is as nowhere. */
@Injectable()
export class KnownInRoles {
  constructor(
    private readonly bus: QueryBus,
    private readonly councils: KeptCouncils,
  ) {}

  /** @throws Refusal with each council and dossier that is not. */
  async check(actor: Actor, municipality: string, roles: Roles): Promise<void> {
    const problems = [
      ...(await this.#councils(actor, municipality, roles)),
      ...(await this.#dossiers(actor, municipality, roles)),
    ];
    if (problems.length > 0) throw refused(problems);
  }

  /** A council is one of the list, or one that takes part in a dossier. */
  async #councils(actor: Actor, municipality: string, roles: Roles): Promise<readonly Problem[]> {
    if (roles.every(({ council }) => council === undefined)) return [];
    const [kept, found] = await Promise.all([
      this.councils.here(municipality),
      this.bus.execute(new ListQuery(actor, listCouncils, { municipality })),
    ]);
    const known = new Set([...kept.map(({ id }) => id), ...found.items.map(({ council }) => council)]);
    return roles.flatMap(({ council }, i) =>
      council === undefined || known.has(council)
        ? []
        : [problem('unknown-id', `de gemeente kent geen adviesraad ${council}`, `roles[${i}].council`)],
    );
  }

  async #dossiers(actor: Actor, municipality: string, roles: Roles): Promise<readonly Problem[]> {
    const asked = [...new Set(roles.flatMap(({ dossiers = [] }) => dossiers))];
    if (asked.length === 0) return [];
    const known = await this.bus.execute(new ListQuery(actor, dossiersOf, { municipality, dossiers: asked }));
    return roles.flatMap(({ dossiers = [] }, i) =>
      dossiers
        .filter((id) => !known.includes(id))
        .map((id) => problem('unknown-id', `de gemeente heeft geen dossier ${id}`, `roles[${i}].dossiers`)),
    );
  }
}
