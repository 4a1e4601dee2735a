import { ROLES, type Role } from '#vocabulary';
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { dirname } from 'node:path';
import { CannotStart } from '../start/cannot-start.js';
import { isExample, isOfThisMachine, settingsOf, type Fields } from '../start/settings-file.js';

/** How we show a service that it is us. */
export type Proof =
  | { readonly secret: string }
  | {
      readonly key: KeyObject;
      readonly algorithm: Algorithm;
      /** Under which name the service knows the key. */
      readonly keyId?: string;
      /** Of the certificate that came with the key, as Entra ID looks it up (`x5t#S256`). */
      readonly thumbprint?: string;
    };

/** Who says of the people of some municipalities who they are. */
export interface SignInService {
  readonly id: string;
  readonly municipalities: readonly string[];
  /** What follows the @ in the mail addresses of its people. */
  readonly domains: readonly string[];
  readonly issuer: string;
  readonly clientId: string;
  readonly proof: Proof;
  /** The claim that holds the login name. */
  readonly login: string;
  readonly scope: string;
  /** By role, which `acr` is sure enough; any for a role that is not there. */
  readonly strength: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** The claim that says it: `acr`, or of Entra ID `acrs`, a list of the contexts that somebody came up to. */
  readonly strengthClaim: 'acr' | 'acrs';
  /** Whom somebody who cannot sign in turns to. */
  readonly help?: string;
}

/** By role, which strength of a way of one's own is sure enough; any for a role that is not there. */
export type OwnStrength = SignInService['strength'];

const ALGORITHMS = ['RS256', 'PS256', 'ES256'] as const;
type Algorithm = (typeof ALGORITHMS)[number];

const SETTING = 'DOORWERKING_SIGN_IN';
const MOST = 500;
const FIELDS: ReadonlySet<string> = new Set([
  ...['id', 'municipalities', 'domains', 'issuer', 'clientId', 'secretFile', 'keyFile', 'keyId', 'algorithm'],
  ...['login', 'scope', 'strength', 'strengthClaim', 'help'],
]);
const PARTS: ReadonlySet<string> = new Set(['services', 'own']);

const { wrong, fieldsAt, textAt, listAt, fileAt, contentOf } = settingsOf(SETTING);

const NAME = /^[\w:/.-]{1,100}$/;
function issuerAt(place: string, value: unknown): string {
  const issuer = textAt(place, value, /^https?:\/\/[^\s?#]+$/, 'een adres zijn als https://inloggen.gemeente.nl');
  if (!URL.canParse(issuer)) throw wrong(place, 'moet een adres zijn als https://inloggen.gemeente.nl');
  const { protocol, hostname, pathname, username, password } = new URL(issuer);
  if (username !== '' || password !== '') throw wrong(place, 'mag geen naam of wachtwoord bevatten');
  if (protocol !== 'https:' && !isOfThisMachine(issuer)) throw wrong(place, 'moet met https: beginnen');
  // At these addresses anybody with an account anywhere at Microsoft is somebody.
  if (
    /(?:^|\.)(?:microsoftonline\.(?:com|us)|chinacloudapi\.cn)$/.test(hostname) &&
    !/^\/[\da-f-]{36}\/v2\.0\/?$/i.test(pathname)
  )
    throw wrong(place, 'noem bij Entra ID de eigen tenant: https://login.microsoftonline.com/<tenant-id>/v2.0');
  return issuer;
}

function keyAt(place: string, given: Fields, folder: string): Proof {
  const pem = fileAt(`${place}.keyFile`, given['keyFile'], folder);
  let key: KeyObject;
  let thumbprint: string | undefined;
  try {
    key = createPrivateKey(pem);
    const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0];
    if (certificate !== undefined) {
      const { fingerprint256 } = new X509Certificate(certificate);
      thumbprint = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
    }
  } catch {
    // Without why: that may have parts of the key in it.
    throw wrong(`${place}.keyFile`, 'hier moet een geheime sleutel in PEM staan, zonder wachtwoord');
  }
  const { asymmetricKeyType: type, asymmetricKeyDetails: { namedCurve, modulusLength = 0 } = {} } = key;
  const isRsa = type === 'rsa' && modulusLength >= 2_048;
  if (!isRsa && !(type === 'ec' && namedCurve === 'prime256v1'))
    throw wrong(`${place}.keyFile`, 'de sleutel moet RSA van ten minste 2048 bits zijn, of P-256');
  const usual: Algorithm = isRsa ? 'RS256' : 'ES256';
  const algorithm = ALGORITHMS.find((one) => one === (given['algorithm'] ?? usual));
  if (algorithm === undefined || (algorithm === 'ES256') === isRsa)
    throw wrong(`${place}.algorithm`, 'moet RS256 of PS256 zijn bij RSA, en ES256 bij P-256');
  const keyId = given['keyId'] === undefined ? undefined : textAt(`${place}.keyId`, given['keyId'], NAME, 'een naam');
  return { key, algorithm, ...(keyId !== undefined && { keyId }), ...(thumbprint !== undefined && { thumbprint }) };
}

function proofAt(place: string, given: Fields, folder: string, issuer: string): Proof {
  if ((given['secretFile'] === undefined) === (given['keyFile'] === undefined))
    throw wrong(place, 'noem secretFile of keyFile, en niet allebei');
  if (given['keyFile'] !== undefined) return keyAt(place, given, folder);
  for (const name of ['keyId', 'algorithm'])
    if (given[name] !== undefined) throw wrong(`${place}.${name}`, 'hoort bij keyFile');
  const secret = fileAt(`${place}.secretFile`, given['secretFile'], folder);
  // To try it with a service on this machine any will do.
  if (isExample(secret) && !isOfThisMachine(issuer))
    throw wrong(`${place}.secretFile`, 'hier staat een geheim uit een voorbeeld: neem dat van de inlogdienst');
  return { secret };
}

function strengthAt(place: string, value: unknown): SignInService['strength'] {
  const given = fieldsAt(place, value ?? {}, new Set(ROLES));
  const entries = Object.entries(given).map(([role, values]) => {
    const strong = listAt(`${place}.${role}`, values, /^[\x21-\x7e]{1,200}$/, 'een waarde van acr');
    if (strong.length === 0) throw wrong(`${place}.${role}`, 'noem ten minste één waarde van acr');
    return [role, strong] as const;
  });
  return Object.fromEntries(entries);
}

function serviceAt(place: string, value: unknown, folder: string): SignInService {
  const given = fieldsAt(place, value, FIELDS);
  const issuer = issuerAt(`${place}.issuer`, given['issuer']);
  const { login = 'sub', scope = 'openid', strengthClaim = 'acr', help } = given;
  if (strengthClaim !== 'acr' && strengthClaim !== 'acrs')
    throw wrong(`${place}.strengthClaim`, 'moet acr of acrs zijn');
  const municipalities = listAt(
    `${place}.municipalities`,
    given['municipalities'],
    /^gm\d{4}$/,
    'een TOOI-code zoals gm0014',
  );
  if (municipalities.length === 0) throw wrong(`${place}.municipalities`, 'noem ten minste één gemeente');
  const domain = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,10}$/;
  return {
    id: textAt(
      `${place}.id`,
      given['id'],
      /^[a-z\d][a-z\d-]{0,49}$/,
      'een naam van kleine letters, cijfers en streepjes',
    ),
    municipalities,
    domains: listAt(`${place}.domains`, given['domains'], domain, 'een domein in kleine letters, zoals gemeente.nl'),
    issuer,
    clientId: textAt(
      `${place}.clientId`,
      given['clientId'],
      /^[\x21-\x7e]+$/,
      'de naam van deze toepassing bij de inlogdienst',
    ),
    proof: proofAt(place, given, folder, issuer),
    login: textAt(`${place}.login`, login, NAME, 'de naam van een claim'),
    scope: textAt(
      `${place}.scope`,
      scope,
      /^(?:[\x21-\x7e]+ )*openid(?: [\x21-\x7e]+)*$/,
      'een lijst met openid erin, door spaties gescheiden',
    ),
    strength: strengthAt(`${place}.strength`, given['strength']),
    strengthClaim,
    ...(help !== undefined && { help: textAt(`${place}.help`, help, /^[^\p{Cc}]{1,200}$/u, 'één regel tekst') }),
  };
}

/** What is said twice, at the second place. */
function checkOnce(services: readonly SignInService[], name: 'municipalities' | 'domains' | 'id'): void {
  const seen = new Set<string>();
  services.forEach((service, i) =>
    [service[name]].flat().forEach((one, j) => {
      const place = name === 'id' ? 'id' : `${name}[${j}]`;
      if (seen.has(one)) throw wrong(`services[${i}].${place}`, `${one} staat er al bij een andere inlogdienst`);
      seen.add(one);
    }),
  );
}

/** As what ways of one's own are known (docs/decisions/0045-own-ways-to-sign-in.md). */
const OWN_STRENGTHS: ReadonlySet<string> = new Set(['phr', 'mfa']);

/**
 * For which roles which ways of one's own are sure enough, from the same file.
 * @throws CannotStart with the place of what is wrong.
 */
export function readOwnStrength(file: string | undefined): OwnStrength {
  const { own } = file === undefined ? { own: undefined } : contentOf(file, PARTS);
  if (own === undefined) return {};
  const { strength } = fieldsAt('own', own, new Set(['strength']));
  const read = strengthAt('own.strength', strength);
  const unknown = Object.values(read)
    .flat()
    .find((one) => !OWN_STRENGTHS.has(one));
  if (unknown !== undefined)
    throw wrong('own.strength', `${unknown} is geen manier: noem phr (passkey) of mfa (wachtwoord met code)`);
  return read;
}

/**
 * Which sign-in services there are, from the file that says so; none without one.
 * @throws CannotStart with the place of what is wrong; never with a secret.
 */
export function readSignInServices(file: string | undefined, address: string | undefined): readonly SignInService[] {
  if (file === undefined) return [];
  const { services } = contentOf(file, PARTS);
  if (!Array.isArray(services) || services.length > MOST) throw wrong('services', 'moet een lijst zijn');
  const read = services.map((service, i) => serviceAt(`services[${i}]`, service, dirname(file)));
  for (const name of ['id', 'municipalities', 'domains'] as const) checkOnce(read, name);
  if (read.length > 0 && address === undefined)
    throw new CannotStart(`${SETTING}: stel ook DOORWERKING_ADDRESS in: daarheen komt men terug van een inlogdienst.`);
  if (address !== undefined && read.length > 0 && !address.startsWith('https:') && !isOfThisMachine(address))
    throw new CannotStart('DOORWERKING_ADDRESS moet met https: beginnen: wie inlogt, krijgt daar een sleutel.');
  return read;
}
