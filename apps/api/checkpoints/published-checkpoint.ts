import { today } from '#calendar';
import { keyOf, openCheckpoint, type Signing } from '#checkpoints';

/** When this day began in the Netherlands, where the clock is one hour before UTC, or two. */
function beginOf(now: Date): Date {
  const day = today(now);
  const [summer, winter] = ['+02:00', '+01:00'].map((offset) => new Date(`${day}T00:00:00${offset}`)) as [Date, Date];
  return today(summer) === day ? summer : winter;
}

/** The checkpoint that anybody may keep, as a signed note; undefined when there is none. */
export async function publishedCheckpoint({ kept, signer }: Signing, now: Date): Promise<string | undefined> {
  const found = await kept.public(keyOf(signer), beginOf(now).toISOString());
  return found && openCheckpoint(found.note, [signer]).ok ? found.note : undefined;
}
