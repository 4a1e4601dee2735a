import { formatNl, isDay, today } from '#calendar';
import { reportNl, reportOf } from '#report';
import { trajectories } from '#kinds';
import { foldByDate } from '#trajectory';
import { Command } from 'commander';
import { DATA, withLog } from './log.js';
import { EXIT, Refused, RUN, printable, printableJson } from './terminal.js';

export const reportCommand = new Command('report')
  .description('Laat zien waar een dossier staat, nu of op een eerdere dag.')
  .argument('<id>', 'het id van het dossier')
  .option('--json', 'als JSON')
  .option('--as-of <dag>', 'zoals het die dag stond (jjjj-mm-dd)')
  .option(...DATA)
  .action((id: string, { json, asOf, data }: { json?: boolean; asOf?: string; data: string }) => {
    if (asOf !== undefined && !isDay(asOf)) {
      const given = printable(String(asOf));
      throw new Refused(`invalid: --as-of: ${given} is geen bestaande dag; schrijf hem als 2026-01-12`, EXIT.usage);
    }
    return withLog(data, false, async (store) => {
      const events = (await store.readStream(trajectories.streamOf(id))).map(trajectories.fromStore);
      if (events.length === 0) {
        const missing = `unknown-id: er is geen dossier ${printable(id)} in ${data}.`;
        throw new Refused(`${missing} Lees het in met: ${RUN} import BESTAND --data ${data}`);
      }
      const day = asOf ?? today(new Date());
      const told = foldByDate(events, day);
      if (!told) throw new Refused(`unknown-id: dossier ${printable(id)} was op ${formatNl(day)} nog niet geopend`);
      const found = reportOf(id, told, day);
      console.log(json ? printableJson(found) : printable(reportNl(found, told.state), Infinity));
    });
  });
