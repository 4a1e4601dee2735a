import { COUNCIL_FUNCTIONS, ROLES } from '#vocabulary';
import { useAdministration } from '../../administration/texts.ts';
import { useNameOf } from '../../lists/municipality.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

/** What tables and columns of the directory are called to somebody of whom they tell. */
const NAMES = {
  column: {
    membership: { nl: 'Rol', en: 'Role' },
    former_member: { nl: 'Werkte voor', en: 'Worked for' },
    known_elsewhere: { nl: 'Bekend door een gedeelde adviesraad', en: 'Known by a shared council' },
    login: { nl: 'Inlognaam', en: 'Account' },
    mail_address: { nl: 'E-mailadres', en: 'Mail address' },
    session: { nl: 'Ingelogd', en: 'Signed in' },
    standard_text: { nl: 'Standaardtekst', en: 'Standard text' },
    outgoing_mail: { nl: 'Verstuurde mail', en: 'Mail that was sent' },
    passkey: { nl: 'Toegangssleutel', en: 'Passkey' },
    password: { nl: 'Wachtwoord', en: 'Password' },
    sign_in_link: { nl: 'Inloglink', en: 'Link to sign in' },
    stand_in: { nl: 'Vervanging', en: 'Standing in' },
    mail_choice: { nl: 'Mail die u wilt', en: 'Mail that you want' },
    news_read: { nl: 'Gelezen bericht', en: 'Message that was read' },
    calendar: { nl: 'Agenda', en: 'Calendar' },
    machine: { nl: 'Programma', en: 'Program' },
    news_mark: { nl: 'Tot waar u het nieuws zag', en: 'Up to where you saw the news' },
    news_waiting: { nl: 'Bericht dat nog komt', en: 'Message that is still to come' },
    advice_draft_presence: { nl: 'Keek mee in een concept', en: 'Looked along in a draft' },
    advice_draft_comment: { nl: 'Opmerking bij een concept', en: 'Comment on a draft' },
    advice_draft_assent: { nl: 'Instemming met een concept', en: 'Assent to a draft' },
    municipality: { nl: 'gemeente', en: 'municipality' },
    municipalities: { nl: 'gemeenten', en: 'municipalities' },
    role: { nl: 'rol', en: 'role' },
    council: { nl: 'adviesraad', en: 'council' },
    function: { nl: 'functie', en: 'function' },
    name: { nl: 'naam', en: 'name' },
    mail: { nl: 'adres', en: 'address' },
    account: { nl: 'inlognaam', en: 'account' },
    address: { nl: 'adres', en: 'address' },
    subject: { nl: 'onderwerp', en: 'subject' },
    state: { nl: 'stand', en: 'state' },
    kind: { nl: 'soort', en: 'kind' },
    scopes: { nl: 'mag', en: 'may' },
    service: { nl: 'met', en: 'with' },
    portfolios: { nl: 'alleen portefeuilles', en: 'only portfolios' },
    dossiers: { nl: 'alleen dossiers', en: 'only dossiers' },
    dossier: { nl: 'dossier', en: 'dossier' },
    draft: { nl: 'concept', en: 'draft' },
    part: { nl: 'deel', en: 'part' },
    item: { nl: 'bericht', en: 'message' },
    pace: { nl: 'hoe vaak', en: 'how often' },
    without: { nl: 'niet over', en: 'not of' },
    day: { nl: 'dag', en: 'day' },
    made_at: { nl: 'gemaakt op', en: 'made on' },
    made_by: { nl: 'gemaakt door', en: 'made by' },
    used_at: { nl: 'laatst gebruikt op', en: 'last used on' },
    used_on: { nl: 'laatst gebruikt op', en: 'last used on' },
    taken_at: { nl: 'gebruikt op', en: 'used on' },
    queued_at: { nl: 'klaargezet op', en: 'put ready on' },
    due_at: { nl: 'gaat uit op', en: 'goes out on' },
    from_day: { nl: 'vanaf', en: 'from' },
    until_day: { nl: 'tot en met', en: 'until' },
    expires_at: { nl: 'tot', en: 'until' },
    title: { nl: 'titel', en: 'title' },
    text: { nl: 'tekst', en: 'text' },
    at: { nl: 'op', en: 'on' },
  },
  value: {
    ':passkey': { nl: 'passkey', en: 'passkey' },
    ':password': { nl: 'wachtwoord en code', en: 'password and code' },
    invitation: { nl: 'uitnodiging', en: 'invitation' },
    recovery: { nl: 'herstel', en: 'recovery' },
  },
};

const useTexts = textsOf(NAMES);

const isNamed = (name: string): name is keyof typeof NAMES.column => Object.hasOwn(NAMES.column, name);

/** What is not here goes by its name in the file. */
export function useHeldName(): (name: string) => string {
  const t = useTexts();
  return (name) => (isNamed(name) ? t(`column.${name}`) : name);
}

const MOMENT = /^\d{4}-\d\d-\d\dT/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const isOne = <Known extends string>(known: readonly Known[], said: string): said is Known =>
  (known as readonly string[]).includes(said);
const isTold = (said: string): said is keyof typeof NAMES.value => Object.hasOwn(NAMES.value, said);
/** A list is kept as JSON. */
const saidIn = (value: string): readonly string[] =>
  value.startsWith('[') ? (JSON.parse(value) as readonly string[]) : [value];

/** What stands in a column, as its reader writes it; what is not known here stands as it is kept. */
export function useHeldValue(): (column: string, value: string) => string {
  const t = useTexts();
  const terms = useTerms();
  const administration = useAdministration();
  const nameOf = useNameOf();
  const { date, dayOf, time, list } = useDates();
  const one = (column: string, said: string): string => {
    if (column === 'municipality' || column === 'municipalities') return nameOf(said);
    if (column === 'role' && isOne(ROLES, said)) return terms(`role.${said}`);
    if (column === 'function' && isOne(COUNCIL_FUNCTIONS, said)) return administration(`function.${said}`);
    if (MOMENT.test(said)) return `${dayOf(said)} ${time(new Date(said))}`;
    if (DAY.test(said)) return date(said);
    return isTold(said) ? t(`value.${said}`) : said;
  };
  return (column, value) => list(saidIn(value).map((said) => one(column, said)));
}
