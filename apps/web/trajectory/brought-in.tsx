import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTrajectoryTexts } from './texts.ts';

interface BroughtInProps {
  readonly trajectory: TrajectoryView;
  readonly people?: Readonly<Record<string, string>> | undefined;
}

// Of a file that was read in on the command line nobody is named.
const NOBODY = 'import';

/** That a dossier began elsewhere, and was copied from paper: below its title, wherever it is shown whole. */
export function BroughtIn({ trajectory: { broughtIn }, people }: BroughtInProps) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  if (!broughtIn) return null;
  const { on, actor } = broughtIn;
  const who = actor === undefined || actor === NOBODY ? undefined : people?.[actor];
  const said = { date: date(on), who };
  return <p className="utrecht-paragraph dw-muted">{t(who ? 'broughtIn.by' : 'broughtIn.on', said)}</p>;
}
