import { formatNl, isDay, today } from '#calendar';
import { reportNl, reportOf } from '#report';
import { trajectories } from '#kinds';
import { recordedBy } from '#log';
import { foldByDate } from '#trajectory';
import { Command } from 'commander';
import { DATA, withLog } from './log.js';
import { EXIT, Refused, RUN, printable, printableJson } from './terminal.js';

interface Asked {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly knownOn?: string;
  readonly data: string;
}

function isExisting(option: string, day: string | undefined): void {
  if (day === undefined || isDay(day)) return;
  const given = printable(String(day));
  throw new Refused(`invalid: ${option}: ${given} is geen bestaande dag; schrijf hem als 2026-01-12`, EXIT.usage);
}

export const reportCommand = new Command('report')
  .description('Laat zien waar een dossier staat, nu of op een eerdere dag.')
  .argument('<id>', 'het id van het dossier')
  .option('--json', 'als JSON')
  .option('--as-of <dag>', 'zoals het die dag stond (jjjj-mm-dd)')
  .option('--known-on <dag>', 'naar wat op die dag al was vastgelegd (jjjj-mm-dd)')
  .option(...DATA)
  .action((id: string, { json, asOf, knownOn, data }: Asked) => {
    isExisting('--as-of', asOf);
    isExisting('--known-on', knownOn);
    return withLog(data, false, async (store) => {
      const stored = await store.readStream(trajectories.streamOf(id));
      if (stored.length === 0) {
        const missing = `unknown-id: er is geen dossier ${printable(id)} in ${data}.`;
        throw new Refused(`${missing} Lees het in met: ${RUN} import BESTAND --data ${data}`);
      }
      const all = stored.map((event) => ({ ...trajectories.fromStore(event), stored: event }));
      const events = knownOn === undefined ? all : recordedBy(all, knownOn);
      if (events.length === 0)
        throw new Refused(`unknown-id: van dossier ${printable(id)} was op ${knownOn} nog niets vastgelegd`);
      const day = asOf ?? today(new Date());
      const told = foldByDate(events, day);
      if (!told) throw new Refused(`unknown-id: dossier ${printable(id)} was op ${formatNl(day)} nog niet geopend`);
      const found = reportOf(id, told, day, knownOn);
      console.log(json ? printableJson(found) : printable(reportNl(found, told.state), Infinity));
    });
  });
