import { textsOf } from '../../texts/texts-of.ts';

/** What tables and columns of the directory are called to somebody of whom they tell. */
const NAMES = {
  column: {
    membership: { nl: 'Rol', en: 'Role' },
    former_member: { nl: 'Werkte voor', en: 'Worked for' },
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
    advice_draft_comment: { nl: 'Opmerking bij een concept', en: 'Comment on a draft' },
    advice_draft_assent: { nl: 'Instemming met een concept', en: 'Assent to a draft' },
    municipality: { nl: 'gemeente', en: 'municipality' },
    municipalities: { nl: 'gemeenten', en: 'municipalities' },
    role: { nl: 'rol', en: 'role' },
    council: { nl: 'adviesraad', en: 'council' },
    function: { nl: 'functie', en: 'function' },
    name: { nl: 'naam', en: 'name' },
    mail: { nl: 'adres', en: 'address' },
    from_day: { nl: 'vanaf', en: 'from' },
    until_day: { nl: 'tot en met', en: 'until' },
    expires_at: { nl: 'tot', en: 'until' },
    title: { nl: 'titel', en: 'title' },
    text: { nl: 'tekst', en: 'text' },
    at: { nl: 'op', en: 'on' },
  },
};

const useTexts = textsOf(NAMES);

const isNamed = (name: string): name is keyof typeof NAMES.column => Object.hasOwn(NAMES.column, name);

/** What is not here goes by its name in the file. */
export function useHeldName(): (name: string) => string {
  const t = useTexts();
  return (name) => (isNamed(name) ? t(`column.${name}`) : name);
}
