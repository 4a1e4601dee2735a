import { isOfThisMachine, settingsOf } from '../start/settings-file.js';
import { dirname } from 'node:path';
import { ACTIVITIES, type Activity } from './told.js';

/** Where the lines of one municipality go, and what they refer to in its register. */
export interface ProcessingLog {
  readonly municipality: string;
  /** Where traces are taken in: OTLP over HTTP, the whole address. */
  readonly endpoint: string;
  /** The URI of each activity in the register of processing activities. */
  readonly activities: Readonly<Record<Activity, string>>;
  /** With which ids of people are made into pseudonyms. */
  readonly key: string;
  /** What the log asks of whoever writes in it. */
  readonly token?: string;
}

const { wrong, fieldsAt, textAt, fileAt, contentOf } = settingsOf('DOORWERKING_PROCESSING_LOG');

const FIELDS: ReadonlySet<string> = new Set(['endpoint', 'activities', 'keyFile', 'tokenFile']);
const SHORTEST_KEY = 32;

function addressAt(place: string, value: unknown): string {
  const address = textAt(place, value, /^https?:\/\/\S+$/, 'een adres zijn als https://logboek.gemeente.nl/v1/traces');
  if (!URL.canParse(address)) throw wrong(place, 'moet een adres zijn als https://logboek.gemeente.nl/v1/traces');
  const { protocol, username, password } = new URL(address);
  if (username !== '' || password !== '') throw wrong(place, 'mag geen naam of wachtwoord bevatten');
  if (protocol !== 'https:' && !isOfThisMachine(address)) throw wrong(place, 'moet met https: beginnen');
  return address;
}

function logAt(municipality: string, value: unknown, folder: string): ProcessingLog {
  const place = `municipalities.${municipality}`;
  if (!/^gm\d{4}$/.test(municipality)) throw wrong(place, 'moet een TOOI-code zijn zoals gm0014');
  const given = fieldsAt(place, value, FIELDS);
  const activities = fieldsAt(`${place}.activities`, given['activities'], new Set<string>(ACTIVITIES));
  const uriOf = (activity: Activity) => {
    const at = `${place}.activities.${activity}`;
    const uri = textAt(at, activities[activity], /^[a-z][a-z\d+.-]*:[\x21-\x7e]+$/i, 'een URI');
    if (!URL.canParse(uri)) throw wrong(at, 'moet een URI zijn');
    return uri;
  };
  const key = fileAt(`${place}.keyFile`, given['keyFile'], folder);
  if (key.length < SHORTEST_KEY) throw wrong(`${place}.keyFile`, `moet ten minste ${SHORTEST_KEY} tekens hebben`);
  const token = given['tokenFile'] === undefined ? undefined : fileAt(`${place}.tokenFile`, given['tokenFile'], folder);
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) throw wrong(`${place}.tokenFile`, 'moet één woord zijn');
  return {
    municipality,
    endpoint: addressAt(`${place}.endpoint`, given['endpoint']),
    activities: { dossiers: uriOf('dossiers'), people: uriOf('people') },
    key,
    ...(token !== undefined && { token }),
  };
}

/**
 * Which municipalities have what is read logged, from the file that says so; none without one.
 * @throws CannotStart with the place of what is wrong; never with a secret.
 */
export function readProcessingLogs(file: string | undefined): readonly ProcessingLog[] {
  if (file === undefined) return [];
  const { municipalities } = contentOf(file, new Set(['municipalities']));
  return Object.entries(fieldsAt('municipalities', municipalities)).map(([municipality, log]) =>
    logAt(municipality, log, dirname(file)),
  );
}
