import type { ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { useNameOf } from '../lists/municipality.tsx';
import { textsOf } from '../texts/texts-of.ts';
import { CrumbsFromStart } from '../ui/crumbs.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { Card, Section } from '../ui/section.tsx';
import { Empty } from '../ui/states/states.tsx';
import './administration.css';

const useTexts = textsOf({
  title: { nl: 'Beheer', en: 'Administration' },
  lead: {
    nl: 'Wat uw gemeente zelf afspreekt: hoeveel tijd iemand krijgt, welke adviesraden er zijn en wie er mee werkt.',
    en: 'What your municipality settles for itself: how much time people get, which councils there are and who works with it.',
  },
  notYours: { nl: 'Met uw rol kunt u niets beheren', en: 'There is nothing that you can administer in your role' },
  sheets: {
    title: { nl: 'Werkbladen en dossierbestanden inlezen', en: 'Bring in spreadsheets and dossier files' },
    text: {
      nl: 'Overnemen wat de gemeente al bijhield: een Excel-lijst met één rij per aanbeveling, of een dossier als bestand.',
      en: 'Take over what the municipality kept already: a sheet with one row per recommendation, or a dossier as a file.',
    },
    read: { nl: 'Hoe werkbladen worden ingelezen', en: 'How spreadsheets are brought in' },
    readText: {
      nl: 'Welke kolom en welk woord van een werkblad wat betekent.',
      en: 'Which column and which word of a sheet means what.',
    },
  },
  called: {
    setup: { nl: 'Inrichten', en: 'Set up' },
    ordinance: { nl: 'Gemeente en verordening', en: 'Municipality and ordinance' },
    settings: { nl: 'Termijnen en reces', en: 'Terms and recess' },
    answering: { nl: 'Antwoorden en geschillen', en: 'Answers and disputes' },
    looks: { nl: 'Uiterlijk', en: 'Looks' },
    statements: { nl: 'Openbare pagina’s', en: 'Public pages' },
    councils: { nl: 'Adviesraden van de gemeente', en: 'Councils of the municipality' },
    texts: { nl: 'Standaardteksten', en: 'Standing texts' },
    journal: { nl: 'Wie wat wijzigde', en: 'Who changed what' },
    mail: { nl: 'Mail die niet aankomt', en: 'Mail that does not arrive' },
    rights: { nl: 'Rechten nalopen', en: 'Look at who may what' },
    machines: { nl: 'Programma’s', en: 'Programs' },
    members: { nl: 'Mensen', en: 'People' },
  },
  about: {
    setup: { nl: 'Wat er is ingericht, en wat nog niet.', en: 'What is set up, and what is not yet.' },
    ordinance: {
      nl: 'Naam, portefeuilles en de verordening waarin uw afspraken staan.',
      en: 'Name, portfolios and the ordinance in which your agreements stand.',
    },
    settings: {
      nl: 'Hoeveel tijd iemand krijgt, verlengen, recesweken en vergaderingen.',
      en: 'How much time people get, extensions, recess weeks and meetings.',
    },
    answering: {
      nl: 'Wat een antwoord moet krijgen, vaste adviesraden, bekendmaken, geschillen en het sjabloon voor brieven.',
      en: 'What is owed an answer, councils that are always asked, publishing, disputes and the template of letters.',
    },
    looks: { nl: 'Logo, kleuren en letters.', en: 'Logo, colours and typeface.' },
    statements: {
      nl: 'Contact, privacyverklaring en toegankelijkheidsverklaring.',
      en: 'Contact, privacy statement and accessibility statement.',
    },
    councils: {
      nl: 'Welke adviesraden een nieuw dossier aanbiedt, en volgens welke wet zij adviseren.',
      en: 'Which councils a new dossier offers, and under which law they advise.',
    },
    texts: {
      nl: 'Teksten van de gemeente voor antwoorden en adviesaanvragen.',
      en: 'Texts of the municipality for answers and requests for advice.',
    },
    journal: {
      nl: 'Wat er is gewijzigd aan mensen, rollen, instellingen en adviesraden.',
      en: 'What was changed of people, roles, settings and councils.',
    },
    mail: {
      nl: 'Berichten die de mailserver niet aannam: opnieuw proberen of opgeven.',
      en: 'Messages that the mail server did not take: try again or give up.',
    },
    rights: {
      nl: 'Eens per jaar nalopen wie wat mag, en dat ondertekenen.',
      en: 'Look once a year at who may what, and sign it off.',
    },
    machines: {
      nl: 'Andere programma’s die met Doorwerking werken, en wat zij mogen.',
      en: 'Other programs that work with Doorwerking, and what they may.',
    },
    members: {
      nl: 'Wie met Doorwerking werkt, en in welke rol.',
      en: 'Who works with Doorwerking, and in which role.',
    },
  },
});

/** What it is called, and for somebody who hears the links alone: of which municipality. */
const Of = ({ municipality, children }: { municipality: string; children: string }) => (
  <>
    {children}
    <span className="dw-hidden">, {useNameOf()(municipality)}</span>
  </>
);

const Part = ({ link, children }: { link: ReactNode; children: string }) => (
  <li>
    <Card>
      <h3 className="utrecht-heading-3">{link}</h3>
      <p className="utrecht-paragraph">{children}</p>
    </Card>
  </li>
);

/** What a municipality settles: each a page, on which its administrator changes it and its auditor sees how it is. */
const SETTLED = [
  ['ordinance', '/beheer/$municipality/regeling'],
  ['settings', '/beheer/$municipality/instellingen'],
  ['answering', '/beheer/$municipality/afspraken'],
  ['councils', '/beheer/$municipality/adviesraden'],
  ['members', '/beheer/$municipality/mensen'],
  ['texts', '/beheer/$municipality/standaardteksten'],
  ['machines', '/beheer/$municipality/programmas'],
  ['rights', '/beheer/$municipality/rechten'],
  ['journal', '/beheer/$municipality/wie-wat-wijzigde'],
  ['mail', '/beheer/$municipality/mail'],
  ['looks', '/beheer/$municipality/uiterlijk'],
  ['statements', '/beheer/$municipality/openbaar'],
] as const;

function Municipality({ municipality, mayChange }: { municipality: string; mayChange: boolean }) {
  const t = useTexts();
  const params = { municipality };
  const settled = mayChange ? [['setup', '/beheer/$municipality/inrichten'] as const, ...SETTLED] : SETTLED;
  return (
    <Section title={useNameOf()(municipality)}>
      <ul className="dw-list dw-administration">
        {settled.map(([name, to]) => (
          <Part
            key={name}
            link={
              <Link to={to} params={params}>
                <Of municipality={municipality}>{t(`called.${name}`)}</Of>
              </Link>
            }
          >
            {t(`about.${name}`)}
          </Part>
        ))}
        <Part
          link={
            <Link to="/dossiers/inlezen" search={{ gemeente: municipality }}>
              <Of municipality={municipality}>{t(mayChange ? 'sheets.title' : 'sheets.read')}</Of>
            </Link>
          }
        >
          {t(mayChange ? 'sheets.text' : 'sheets.readText')}
        </Part>
      </ul>
    </Section>
  );
}

export default function Administration() {
  const t = useTexts();
  const memberships = useSession()?.memberships ?? [];
  const ofRole = (wanted: string) =>
    memberships.flatMap(({ role, municipality }) => (role === wanted ? [municipality] : []));
  const mine = ofRole('administrator');
  const audited = ofRole('auditor').filter((municipality) => !mine.includes(municipality));
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      {mine.length + audited.length === 0 && <Empty title={t('notYours')} />}
      <div className="dw-stack dw-stack--loose">
        {mine.map((municipality) => (
          <Municipality key={municipality} municipality={municipality} mayChange />
        ))}
        {audited.map((municipality) => (
          <Municipality key={municipality} municipality={municipality} mayChange={false} />
        ))}
      </div>
    </Page>
  );
}
