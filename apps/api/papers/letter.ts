import { formatNl } from '#calendar';
import type { Letter } from '#paper';
import type { letterSchema } from '#projections';
import type { Of } from '#schema';

/** A letter to a council, by where a template has each part of it. */
export function letterOf({ to, from, subject, asOf, advisedOn, parts }: Of<typeof letterSchema>): Letter {
  const points = parts.filter(({ level }) => level > 1);
  return {
    ...{ adviesraad: to, afzender: from, onderwerp: subject },
    ...{ datum: formatNl(asOf), adviesdatum: formatNl(advisedOn) },
    geheel: parts.find(({ id }) => id === 'geheel')?.blocks ?? [],
    // Of an advice without points it says so.
    antwoorden: points.length > 0 ? points : parts.filter(({ id }) => id === 'punten'),
  };
}
