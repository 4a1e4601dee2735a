import type { DashboardFilter, Group } from '#projections';
import type { Grouped } from '../../lists/groups.tsx';

const later = (a: string | undefined, b: string) => (a !== undefined && a > b ? a : b);
const sooner = (a: string | undefined, b: string) => (a !== undefined && a < b ? a : b);

/** Groups with their names, and what the links behind their figures ask for. */
export function grouped(
  groups: readonly Group[],
  by: 'portfolio' | 'council' | 'year',
  { municipality, portfolio, council, from, until }: DashboardFilter,
  nameOf: (name: string | undefined) => string,
): readonly Grouped[] {
  return groups.map((group) => {
    const name = group.name === undefined ? undefined : String(group.name);
    const period =
      by === 'year' ? { from: later(from, `${name}-01-01`), until: sooner(until, `${name}-12-31`) } : { from, until };
    const of = {
      municipality,
      portfolio: by === 'portfolio' ? name : portfolio,
      ...(by === 'portfolio' && name === undefined && { withoutPortfolio: 'yes' as const }),
      council,
      // An advice of several councils is counted with the one that submitted it.
      ...(by === 'council' && { submitter: name }),
      ...period,
    };
    return { key: name ?? '', name: nameOf(name), group, of };
  });
}
