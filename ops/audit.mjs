// What ships with us: its known vulnerabilities, as the registry knows them, and its licences. With --licences those
// alone, which asks nobody; with --report FILE an answer of `npm audit --json` that somebody kept. What is accepted all
// the same stands in audit-exceptions.json with its reason, and until when. Run where package-lock.json is.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const EXCEPTIONS = 'ops/audit-exceptions.json';

/** What may be part of a work under the EUPL 1.2: permissive, or that licence itself. */
const FINE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const argument = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const problems = [];
const today = new Date().toISOString().slice(0, 10);

/** Those that still hold. One that says not why, or not until when, or until a day that has passed, is a problem. */
function exceptions() {
  return (existsSync(EXCEPTIONS) ? json(EXCEPTIONS) : []).filter((one) => {
    const { package: name, licence, advisory, why, until } = one;
    const told = `${EXCEPTIONS}: ${name ?? 'an exception'} (${licence ?? advisory ?? 'of what?'})`;
    const [about] = [licence, advisory].filter((given) => typeof given === 'string' && given !== '');
    const isDay = typeof until === 'string' && new Date(`${until}T00:00Z`).toJSON()?.slice(0, 10) === until;
    if (!name || !about || (licence && advisory))
      problems.push(`${told}: names a package, and a licence or an advisory`);
    else if (typeof why !== 'string' || why.trim().length < 20) problems.push(`${told}: says why`);
    else if (!isDay) problems.push(`${told}: says until when, as 2027-12-31`);
    else if (until < today) problems.push(`${told}: ended on ${until}; look again`);
    else return true;
    return false;
  });
}

/** An SPDX expression of one kind of join; whatever else it is, somebody has to look at it. */
function isFine(expression) {
  const plain = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
  const all = plain.split(' AND ');
  const any = plain.split(' OR ');
  if (any.length > 1) return all.length === 1 && any.some((one) => FINE.has(one));
  return all.every((one) => FINE.has(one));
}

/** What is installed without what only developing needs; of what is for another machine, what the lock says. */
function shipped() {
  const { packages } = json('package-lock.json');
  return Object.entries(packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, { version, license: locked, name }]) => {
      const own = existsSync(`${path}/package.json`) ? json(`${path}/package.json`) : { license: locked };
      const licence = typeof own.license === 'string' ? own.license : 'none that can be read';
      return { name: name ?? path.split('node_modules/').at(-1), version, licence };
    });
}

function licences(accepted) {
  const packages = shipped();
  const used = new Set();
  for (const { name, version, licence } of packages) {
    const exception = accepted.find((one) => one.package === name && one.licence === licence);
    if (exception) used.add(exception);
    else if (!isFine(licence)) problems.push(`${name} ${version}: licence ${licence} was not looked at`);
  }
  for (const one of accepted.filter(({ licence }) => licence))
    if (!used.has(one)) problems.push(`${EXCEPTIONS}: ${one.package} (${one.licence}) does not ship: take it away`);
  console.log(`licences: ${packages.length} packages ship, ${used.size} by an exception`);
}

/** The report of the registry; undefined where it gives none, with why. */
function report() {
  const kept = argument('--report');
  // Nothing that npm is set to on this machine makes it look at less.
  const args = ['audit', '--omit=dev', '--include=optional', '--include=peer', '--json', '--fetch-retries=1'];
  const shell = process.platform === 'win32';
  const said = kept ? readFileSync(kept, 'utf8') : spawnSync('npm', args, { encoding: 'utf8', shell }).stdout;
  try {
    const told = JSON.parse(said) ?? {};
    if (typeof told.vulnerabilities === 'object' && told.vulnerabilities !== null && !told.error) return told;
    return void console.log(
      `vulnerabilities: the registry gives no audit (${told.statusCode ?? told.error?.code ?? '?'})`,
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return void console.log('vulnerabilities: the registry gives no audit (no JSON)');
  }
}

function vulnerabilities(accepted) {
  const told = report();
  if (!told) {
    if (process.env['RELEASE'] === '1') problems.push('a release needs an audit: use a registry that gives one');
    else console.log('vulnerabilities: not looked at; with RELEASE=1 that fails');
    return;
  }
  const found = new Map();
  const all = Object.values(told.vulnerabilities);
  // What is a name leads to another package of the report, which has the advisory itself.
  for (const via of all.flatMap((one) => one.via).filter((one) => typeof one === 'object')) {
    const advisory = /GHSA(-\w{4}){3}/.exec(via.url)?.[0] ?? String(via.source);
    found.set(`${via.name} ${advisory}`, { ...via, advisory });
  }
  if (all.length > 0 && found.size === 0) problems.push('the report names packages, and no advisory');
  let excepted = 0;
  for (const { name, advisory, severity, title } of found.values()) {
    if (accepted.some((one) => one.package === name && one.advisory === advisory)) excepted++;
    else problems.push(`${name}: ${advisory}, ${severity}: ${title}`);
  }
  console.log(`vulnerabilities: ${found.size} known, ${excepted} by an exception`);
}

const accepted = exceptions();
licences(accepted);
if (!process.argv.includes('--licences')) vulnerabilities(accepted);
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
