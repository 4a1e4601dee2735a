import type { FactType } from '#trajectory';

/** The page on which somebody makes something happen; what has none yet is named, and leads nowhere. */
export const actions = {
  InfluenceSpaceSet: '/dossiers/$dossier/invloedsruimte',
} as const satisfies Partial<Record<FactType, string>>;

export const actionFor = (type: FactType): (typeof actions)[keyof typeof actions] | undefined =>
  type in actions ? actions[type as keyof typeof actions] : undefined;
