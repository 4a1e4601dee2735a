import type { DashboardFilter, EarlinessFilter } from '#projections';

/** The dossiers behind what is said of earliness: these counts do not go by council. */
export const earlinessFilterOf = ({ council: _, authority: __, ...filter }: DashboardFilter): EarlinessFilter => ({
  ...filter,
  limit: 200,
});
