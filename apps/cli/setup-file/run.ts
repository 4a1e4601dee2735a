import { municipalityName, type Directory, type KeptLogo } from '#directory';
import type { EventStore } from '#event-store';
import { beyond, FILE, problem } from '#facts';
import { dirname, resolve } from 'node:path';
import { logoOf } from '../../api/administration/logo.js';
import { LIMITS } from '../../api/http/bodies.js';
import { Refusal } from '../../api/http/refusal.js';
import { CannotStart } from '../../api/start/cannot-start.js';
import { isOfThisMachine } from '../../api/start/settings-file.js';
import { readSignInServices } from '../../api/sign-in/settings.js';
import { fileProblem, withLog } from '../log.js';
import { withSigning } from '../signing.js';
import { EXIT, printable, Refused } from '../terminal.js';
import { applySettings, applySharing, type Written } from './apply.js';
import { bytesIn, bytesOfFile, saidTwice } from './bytes.js';
import { contentOf, type MunicipalityInFile, type Wrong } from './content.js';
import { problemsBeside } from './judge.js';
import { People, waitsForLink, type Link } from './people.js';
import { standingOf, type Standing } from './standing.js';

export interface Asked {
  readonly data: string;
  /** Where people find the server. */
  readonly address?: string;
  /** Whether links are mailed to those who have an address. */
  readonly mail: boolean;
}

type Image = NonNullable<KeptLogo['image']>;
const usage = (message: string) => new Refused(`invalid: ${message}`, EXIT.usage);

const MOST_BYTES = 4 * 1024 * 1024;

function textIn(file: string): string {
  const refused = (why: string) => new Refused(`${printable(file)}: invalid: ${why}`);
  try {
    const bytes = bytesIn(file, MOST_BYTES);
    if (bytes.byteLength > MOST_BYTES) throw refused('het bestand is groter dan 4 MB');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw refused(error instanceof TypeError ? 'dit is geen tekst in UTF-8' : fileProblem(error));
  }
}

function valueIn(file: string): unknown {
  const text = textIn(file);
  const refusedAt = (at: number | undefined, why: string) =>
    new Refused(
      `${printable(file)}${at === undefined ? '' : `:${text.slice(0, at).split('\n').length}`}: invalid: ${why}`,
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/.exec(error.message)?.[1];
    throw refusedAt(at === undefined ? undefined : Number(at), 'dit is geen geldige JSON');
  }
  const broken = beyond(value, FILE);
  if (broken) throw refusedFor(file, [broken]);
  const twice = saidTwice(text);
  if (twice) throw refusedAt(twice.at, `${printable(twice.name)} staat hier al: zet elk veld één keer in een deel`);
  return value;
}

/** Everything that is wrong, each with its municipality and its place. */
function refusedFor(file: string, wrong: readonly Wrong[]): Refused {
  const lines = wrong.map(({ of, code, place, message }) =>
    printable([file, code, of, place, message].filter((part) => part !== undefined).join(': '), 1_500),
  );
  return new Refused(
    [...lines, 'Er is niets ingericht. Verbeter wat hierboven staat en lees het bestand opnieuw in.'].join('\n'),
  );
}

function logosOf(file: string, all: readonly MunicipalityInFile[]) {
  const [images, wrong] = [new Map<string, Image>(), [] as Wrong[]];
  for (const { municipality: of, logo } of all) {
    if (logo === undefined) continue;
    const not = (message: string) => void wrong.push({ of, ...problem('invalid', message, 'logo') });
    try {
      const bytes = bytesOfFile(resolve(dirname(file), logo), LIMITS.logo);
      if (bytes) images.set(of, logoOf(bytes));
      else not('dit is geen bestand');
    } catch (error) {
      if (error instanceof Refusal) not(error.message);
      else if (error instanceof Error && 'code' in error) not(fileProblem(error));
      else throw error;
    }
  }
  return { images, wrong };
}

/** By which sign-in service each municipality's people come in, by its id. */
function servicesOf({ address }: Asked): ReadonlyMap<string, string> {
  try {
    const services = readSignInServices(process.env['DOORWERKING_SIGN_IN'], address);
    return new Map(services.flatMap(({ id, municipalities }) => municipalities.map((code) => [code, id] as const)));
  } catch (error) {
    if (error instanceof CannotStart) throw usage(error.message);
    throw error;
  }
}

const serviceProblems = (all: readonly MunicipalityInFile[], services: ReadonlyMap<string, string>): readonly Wrong[] =>
  all.flatMap(({ municipality: of, signIn }) =>
    signIn === undefined || services.get(of) === signIn
      ? []
      : [
          {
            of,
            ...problem(
              'unknown-id',
              'deze inlogdienst staat niet voor deze gemeente in het bestand van DOORWERKING_SIGN_IN',
              'signIn',
            ),
          },
        ],
  );

function originOf({ address }: Asked): string {
  if (address === undefined || !URL.canParse(address))
    throw usage('--address: geef het adres waarop men de server vindt: er zijn mensen die een link krijgen');
  if (!address.startsWith('https:') && !isOfThisMachine(address))
    throw usage('--address: moet met https: beginnen: wie de link heeft, logt ermee in');
  return new URL(address).origin;
}

/** What is done of each municipality in turn, and what of all of them at the end. */
async function apply(
  to: Written,
  all: readonly MunicipalityInFile[],
  standing: ReadonlyMap<string, Standing>,
  more: {
    readonly images: ReadonlyMap<string, Image>;
    readonly served: ReadonlySet<string>;
  },
) {
  const told = new Map(all.map(({ municipality }) => [municipality, { done: [] as string[], left: [] as string[] }]));
  const people = new People(to, all, standing);
  const each = async (
    work: (given: MunicipalityInFile, there: Standing) => Promise<{ done: readonly string[]; left: readonly string[] }>,
  ) => {
    for (const given of all) {
      const there = standing.get(given.municipality);
      const here = told.get(given.municipality);
      if (!there || !here) continue;
      const { done, left } = await work(given, there);
      here.done.push(...done);
      here.left.push(...left);
    }
  };
  await each((given, there) => applySettings(to, given, there, more.images.get(given.municipality)));
  await each((given, there) => applySharing(to, given, there));
  await each((given, there) => people.add(given, there, more.served));
  return { told, people };
}

/** Tells each link once it is made: what is broken off then makes none that nobody saw. */
function tellingLinks(): (link: Link) => void {
  let begun = false;
  return ({ of, name, link }) => {
    if (!begun)
      console.log(
        '\nLinks om in te loggen, elk één keer en binnen een week. Geef elke link alleen aan wie erbij staat:',
      );
    begun = true;
    console.log(`${printable(name)} (${of})\n  ${link}`);
  };
}

async function setUp(
  store: EventStore,
  directory: Directory,
  file: string,
  all: readonly MunicipalityInFile[],
  asked: Asked,
  images: ReadonlyMap<string, Image>,
) {
  const services = servicesOf(asked);
  const served = new Set(services.keys());
  const standing = await standingOf(
    store,
    directory,
    all.map(({ municipality }) => municipality),
  );
  const wrong = [...serviceProblems(all, services), ...problemsBeside(all, standing)];
  if (wrong.length > 0) throw refusedFor(file, wrong);
  const waits = all.some(({ municipality, people = [] }) => {
    const there = standing.get(municipality);
    return there && people.some((person) => waitsForLink(municipality, { person, people }, there, served));
  });
  const origin = waits ? originOf(asked) : '';
  const to = { store, directory, now: () => new Date() };
  const { told, people } = await apply(to, all, standing, { images, served });
  for (const [code, { done, left }] of told) {
    console.log(
      `${code} ${municipalityName(code) ?? ''}${done.length === 0 ? ': er is niets veranderd, alles stond er al' : ''}`,
    );
    for (const line of done) console.log(`  ${line}`);
    for (const line of left) console.log(`  let op: ${line}`);
  }
  const mailed = await people.invite({ origin, byMail: asked.mail }, tellingLinks());
  if (mailed > 0) console.log(`${mailed} links om in te loggen gaan per mail, zodra de server draait.`);
}

/** Sets up what a file says, all of it or nothing: what is wrong is told at once, before anything is written. */
export async function setUpByFile(file: string, asked: Asked): Promise<void> {
  if (asked.mail && !process.env['DOORWERKING_SMTP'])
    throw usage('--mail: stel DOORWERKING_SMTP in, zoals bij de server: zonder mailserver gaat er niets weg');
  const { given, wrong } = contentOf(valueIn(file));
  const logos = logosOf(file, given);
  const all = [...wrong, ...logos.wrong];
  if (all.length > 0) throw refusedFor(file, all);
  await withLog(asked.data, true, (store) =>
    withSigning(store, asked.data, async (sign, directory) => {
      try {
        await setUp(store, directory, file, given, asked, logos.images);
      } finally {
        await sign();
      }
    }),
  );
}
