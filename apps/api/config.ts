import { isMailAddress, smtpAt, type SmtpSettings } from '#mail';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './start/cannot-start.js';
import { isExample } from './start/settings-file.js';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** The origin at which people find it, such as https://doorwerking.gemeente.nl. */
  readonly address?: string;
  /** Where what is not safe is told, in security.txt: a mailto:, tel: or https: address. */
  readonly contact?: string;
  /** The mail server, and from which address is sent; without it no mail is. */
  readonly smtp?: SmtpSettings & { readonly from: string };
  /** The file that says which sign-in services there are; without it there are none. */
  readonly signIn?: string;
  /** The file that says where what is read is logged (Logboek Dataverwerkingen); without it nothing is. */
  readonly processingLog?: string;
  /** The folder in which everything is kept. */
  readonly data: string;
  /** The file with the key that signs the log; without it, beside the folder. */
  readonly key?: string;
  /** A PostgreSQL database for people and sessions, that several nodes share; without it they are in the folder. */
  readonly database?: string;
  /** EventStoreDB, with its password; without it the log is in the folder. */
  readonly eventStoreDb: string | undefined;
  /** The folders with the dossier files that an empty log is filled with; without them an empty log stays empty. */
  readonly demo: readonly string[] | undefined;
  /** Others than this machine reach it, or people really sign in: then it is no demo by itself. */
  readonly real: boolean;
  readonly logLevel: string;
  /** How many proxies before us say the truth about where a request comes from. */
  readonly proxies: number;
  /** How many times the usual limits on requests hold; 0 for none. */
  readonly limits: number;
  /** Classes of a theme (NL Design System), as they stand on every page. */
  readonly theme: string;
  /** The port of /metrics, for Prometheus; without it nothing is measured. */
  readonly metricsPort?: number;
  /** The base address of a collector of traces (OTLP over HTTP); without it none are made. */
  readonly traces?: string;
}

/** The classes of a theme, as they stand on a page. */
export const THEME = /^[a-z][\w-]*( [a-z][\w-]*)*$/i;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const HERE = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

// From dist/apps/api: the files are part of what is installed.
const CASES = fileURLToPath(new URL('../../../test/cases', import.meta.url));

/**
 * What is as long as a real ordinance comes after the others, from a folder of its own: specs that tell each case event
 * by event would tell it for minutes.
 */
const DEMO = [CASES, join(CASES, 'large')];

/** Whether only this machine reaches it. */
function isOurs(env: NodeJS.ProcessEnv): boolean {
  const address = addressOf(env);
  return (
    HERE.test(env['HOST'] ?? '127.0.0.1') &&
    (address === undefined || HERE.test(new URL(address).hostname.replace(/[[\]]/g, '')))
  );
}

/**
 * In a demo anybody can sign in as anybody: where others can reach it, also by a proxy, somebody has to ask for it, and
 * where people really sign in it is none.
 */
function isDemo(env: NodeJS.ProcessEnv): boolean {
  const { DOORWERKING_DEMO, DOORWERKING_SIGN_IN } = env;
  const asked = DOORWERKING_DEMO || (isOurs(env) && !DOORWERKING_SIGN_IN ? 'on' : 'off');
  if (asked !== 'on' && asked !== 'off') {
    throw new CannotStart(`DOORWERKING_DEMO moet on of off zijn; het is nu ${asked}.`);
  }
  if (asked === 'on' && DOORWERKING_SIGN_IN) {
    throw new CannotStart(
      'Een demo kan niet waar mensen echt inloggen: iedereen logt er in als iedereen. Zet DOORWERKING_DEMO op off, of laat DOORWERKING_SIGN_IN weg.',
    );
  }
  return asked === 'on';
}

/** A password of an example is none: anybody knows it. Which it is stays untold. */
function refuseExamples(env: NodeJS.ProcessEnv): void {
  if (isOurs(env) && !env['DOORWERKING_SIGN_IN']) return;
  for (const name of ['DATABASE_URL', 'DOORWERKING_SMTP', 'EVENTSTOREDB_URL']) {
    const [, password = ''] = /^[a-z+]+:\/\/[^/@:]*:([^/@]*)@/i.exec(env[name] ?? '') ?? [];
    if (isExample(password))
      throw new CannotStart(`In ${name} staat een wachtwoord uit een voorbeeld: maak een eigen wachtwoord.`);
  }
}

/** Scheme, name and port as a browser writes them: of what is behind it we know nothing, so there is nothing behind it. */
function addressOf(env: NodeJS.ProcessEnv): string | undefined {
  const { DOORWERKING_ADDRESS } = env;
  if (!DOORWERKING_ADDRESS) return undefined;
  if (/^https?:\/\//i.test(DOORWERKING_ADDRESS) && URL.canParse(DOORWERKING_ADDRESS)) {
    const { origin, href, hostname } = new URL(DOORWERKING_ADDRESS);
    if (href === `${origin}/` && !hostname.endsWith('.')) return origin;
  }
  // What it is stays untold: somebody may have put a password in it.
  throw new CannotStart(
    'DOORWERKING_ADDRESS moet het adres zijn waarop men de dienst vindt, zoals https://doorwerking.gemeente.nl.',
  );
}

/** RFC 9116, 2.5.3: an address with its scheme. */
function contactOf(env: NodeJS.ProcessEnv): string | undefined {
  const { DOORWERKING_CONTACT } = env;
  if (!DOORWERKING_CONTACT) return undefined;
  const isOne = /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?[\d.()-]+|https:\/\/[^\s/]\S*)$/.test(DOORWERKING_CONTACT);
  if (isOne && /^[\x21-\x7e]{1,500}$/.test(DOORWERKING_CONTACT)) return DOORWERKING_CONTACT;
  throw new CannotStart(
    'DOORWERKING_CONTACT moet een adres zijn als mailto:veiligheid@gemeente.nl, https://… of tel:+31….',
  );
}

/** Mail has links in it, so it needs to be known where they lead. What was set stays untold: it has a password in it. */
function smtpOf(env: NodeJS.ProcessEnv, address: string | undefined): Config['smtp'] {
  const { DOORWERKING_SMTP, DOORWERKING_MAIL_FROM } = env;
  if (!DOORWERKING_SMTP) return undefined;
  const server = smtpAt(DOORWERKING_SMTP);
  if (!server) {
    throw new CannotStart(
      'DOORWERKING_SMTP moet een adres zijn als smtps://naam:wachtwoord@mail.gemeente.nl:465 of smtp://mail.gemeente.nl:587.',
    );
  }
  if (!isMailAddress(DOORWERKING_MAIL_FROM)) {
    throw new CannotStart(
      'DOORWERKING_MAIL_FROM moet het mailadres zijn waarvandaan wordt gemaild, zoals doorwerking@gemeente.nl.',
    );
  }
  if (address === undefined) {
    throw new CannotStart('Voor mail moet ook DOORWERKING_ADDRESS zijn gezet: daarmee beginnen de links in een mail.');
  }
  return { ...server, from: DOORWERKING_MAIL_FROM };
}

/** What can be set from outside; without any of it the product runs by itself on this machine. */
export function configOf(env: NodeJS.ProcessEnv): Config {
  const { HOST, PORT, DATABASE_URL, DOORWERKING_DATA, DOORWERKING_THEME, EVENTSTOREDB_URL, LOG_LEVEL } = env;
  const port = Number(PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CannotStart(`PORT moet een poortnummer zijn, en is nu ${PORT ?? ''}.`);
  }
  // On a terminal somebody works; what is routine would only hide what is not.
  const logLevel = LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info');
  if (!LEVELS.includes(logLevel)) {
    throw new CannotStart(`LOG_LEVEL moet een van deze zijn: ${LEVELS.join(', ')}; het is nu ${logLevel}.`);
  }
  const theme = DOORWERKING_THEME ?? 'voorbeeld-theme';
  if (!THEME.test(theme)) {
    throw new CannotStart(`DOORWERKING_THEME moet uit klassen bestaan, zoals voorbeeld-theme; het is nu ${theme}.`);
  }
  const { DOORWERKING_KEY, DOORWERKING_LIMITS, DOORWERKING_PROXIES, DOORWERKING_SIGN_IN } = env;
  const { DOORWERKING_PROCESSING_LOG } = env;
  const proxies = Number(DOORWERKING_PROXIES ?? 0);
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > 10) {
    throw new CannotStart(
      `DOORWERKING_PROXIES moet een aantal van 0 tot 10 zijn, en is nu ${DOORWERKING_PROXIES ?? ''}.`,
    );
  }
  const limits = Number(DOORWERKING_LIMITS ?? 1);
  if (!(limits >= 0 && limits <= 1_000)) {
    throw new CannotStart(
      `DOORWERKING_LIMITS moet een getal van 0 tot 1000 zijn, en is nu ${DOORWERKING_LIMITS ?? ''}.`,
    );
  }
  const { DOORWERKING_METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT } = env;
  const metricsPort = Number(DOORWERKING_METRICS_PORT || undefined);
  if (DOORWERKING_METRICS_PORT && !(Number.isInteger(metricsPort) && metricsPort > 0 && metricsPort <= 65_535)) {
    throw new CannotStart(`DOORWERKING_METRICS_PORT moet een poortnummer zijn, en is nu ${DOORWERKING_METRICS_PORT}.`);
  }
  if (OTEL_EXPORTER_OTLP_ENDPOINT && !/^https?:\/\/[^/]/.test(OTEL_EXPORTER_OTLP_ENDPOINT)) {
    throw new CannotStart('OTEL_EXPORTER_OTLP_ENDPOINT moet een adres zijn als http://127.0.0.1:4318.');
  }
  // What it is stays untold: there is a password in it.
  if (DATABASE_URL && !(/^postgres(ql)?:\/\//.test(DATABASE_URL) && URL.canParse(DATABASE_URL))) {
    throw new CannotStart('DATABASE_URL moet een adres zijn als postgresql://naam:wachtwoord@machine:5432/database.');
  }
  const address = addressOf(env);
  const contact = contactOf(env);
  const smtp = smtpOf(env, address);
  refuseExamples(env);
  return {
    host: HOST ?? '127.0.0.1',
    port,
    ...(address !== undefined && { address }),
    ...(contact !== undefined && { contact }),
    ...(smtp && { smtp }),
    ...(DOORWERKING_SIGN_IN && { signIn: DOORWERKING_SIGN_IN }),
    ...(DOORWERKING_PROCESSING_LOG && { processingLog: DOORWERKING_PROCESSING_LOG }),
    data: DOORWERKING_DATA ?? 'data',
    ...(DOORWERKING_KEY && { key: DOORWERKING_KEY }),
    ...(DATABASE_URL && { database: DATABASE_URL }),
    // Set to nothing is not set: so a container can leave it out.
    eventStoreDb: EVENTSTOREDB_URL || undefined,
    demo: isDemo(env) ? DEMO : undefined,
    real: !isOurs(env) || Boolean(DOORWERKING_SIGN_IN),
    logLevel,
    proxies,
    limits,
    theme,
    ...(DOORWERKING_METRICS_PORT && { metricsPort }),
    ...(OTEL_EXPORTER_OTLP_ENDPOINT && { traces: OTEL_EXPORTER_OTLP_ENDPOINT }),
  };
}
