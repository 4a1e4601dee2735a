import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { rightsReviewQuery } from '../../api/audit.ts';
import { auditedBy } from '../../api/bringers.ts';
import { useSession } from '../../api/session.ts';
import { useNameOf } from '../../lists/municipality.tsx';
import { useDates } from '../../texts/dates.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';

const useTexts = textsOf({
  intro: {
    nl: 'U leest wat de gemeente leest, en verandert niets. Begin bij een van deze vragen.',
    en: 'You read what the municipality reads, and change nothing. Begin with one of these questions.',
  },
  of: { nl: 'Onderzoek in {{name}}', en: 'Audit in {{name}}' },
  dossiers: { nl: 'Wat gebeurde er met een advies?', en: 'What happened to an advice?' },
  dossiersText: {
    nl: 'Elk dossier heeft onder Tijdlijn ook Wie wat vastlegde: wie, wanneer, in welke rol.',
    en: 'Under Timeline each dossier has Who recorded what as well: who, when, in which role.',
  },
  register: { nl: 'Wat is niet overgenomen, en waarom?', en: 'What was not adopted, and why?' },
  deadlines: { nl: 'Welke termijnen zijn voorbij?', en: 'Which deadlines have passed?' },
  journal: { nl: 'Wie wijzigde mensen, rollen en instellingen?', en: 'Who changed people, roles and settings?' },
  members: { nl: 'Wat deed één persoon?', en: 'What did one person do?' },
  membersText: {
    nl: 'Kies een naam, en daarna Wat deze persoon deed.',
    en: 'Choose a name, and then What they did.',
  },
  rights: { nl: 'Wie mag nu wat?', en: 'Who may what now?' },
  reviewed: { nl: 'Het laatst nagelopen op {{day}}.', en: 'Last looked at on {{day}}.' },
  never: { nl: 'Nog niet eerder nagelopen.', en: 'Not looked at before.' },
  due: { nl: 'Een jaar of langer geleden nagelopen.', en: 'Looked at a year or longer ago.' },
  settings: { nl: 'Wat heeft de gemeente afgesproken?', en: 'What did the municipality settle?' },
  settingsAlso: { nl: 'Daar staat in welke verordening. Zie ook', en: 'It says in which ordinance. See also' },
  terms: { nl: 'termijnen en reces', en: 'terms and recess' },
  and: { nl: 'en', en: 'and' },
  answering: { nl: 'antwoorden en geschillen', en: 'answers and disputes' },
  sheets: { nl: 'Hoe worden werkbladen ingelezen?', en: 'How are spreadsheets brought in?' },
  readings: {
    nl: 'Wie wat heeft gelezen, staat niet in Doorwerking. Het staat in het logboek dataverwerkingen van de gemeente, als zij dat heeft aangesloten. Vraag het aan wie dat beheert.',
    en: 'Who read what does not stand in Doorwerking. It stands in the processing log of the municipality (logboek dataverwerkingen), if it has connected one. Ask whoever runs that.',
  },
});

const Question = ({ link, children }: { link: ReactNode; children?: ReactNode }) => (
  <li>
    {link}
    {children !== undefined && <div className="dw-small dw-muted">{children}</div>}
  </li>
);

/** Where an auditor, whom nothing ever awaits, begins to read. */
export default function ToRead() {
  const t = useTexts();
  const nameOf = useNameOf();
  const { dayOf } = useDates();
  const audited = auditedBy(useSession());
  const reviews = useQueries({ queries: audited.map(rightsReviewQuery) });
  const reviewOf = (i: number) => {
    const review = reviews[i]?.data;
    if (!review) return undefined;
    if (review.due) return t('due');
    return review.reviewedAt === undefined ? t('never') : t('reviewed', { day: dayOf(review.reviewedAt) });
  };
  return audited.map((municipality, i) => {
    const params = { municipality };
    const search = { municipality };

    return (
      <Section key={municipality} title={t('of', { name: nameOf(municipality) })} intro={t('intro')}>
        <ul className="dw-bullets">
          <Question
            link={
              <Link to="/dossiers" search={search}>
                {t('dossiers')}
              </Link>
            }
          >
            {t('dossiersText')}
          </Question>
          <Question
            link={
              <Link to="/niet-overgenomen" search={search}>
                {t('register')}
              </Link>
            }
          />
          <Question
            link={
              <Link to="/termijnen" search={search}>
                {t('deadlines')}
              </Link>
            }
          />
          <Question
            link={
              <Link to="/beheer/$municipality/wie-wat-wijzigde" params={params}>
                {t('journal')}
              </Link>
            }
          />
          <Question
            link={
              <Link to="/beheer/$municipality/mensen" params={params}>
                {t('members')}
              </Link>
            }
          >
            {t('membersText')}
          </Question>
          <Question
            link={
              <Link to="/beheer/$municipality/rechten" params={params}>
                {t('rights')}
              </Link>
            }
          >
            {reviewOf(i)}
          </Question>
          <Question
            link={
              <Link to="/beheer/$municipality/regeling" params={params}>
                {t('settings')}
              </Link>
            }
          >
            {t('settingsAlso')}{' '}
            <Link to="/beheer/$municipality/instellingen" params={params}>
              {t('terms')}
            </Link>{' '}
            {t('and')}{' '}
            <Link to="/beheer/$municipality/afspraken" params={params}>
              {t('answering')}
            </Link>
            .
          </Question>
          <Question
            link={
              <Link to="/dossiers/inlezen" search={{ gemeente: municipality }}>
                {t('sheets')}
              </Link>
            }
          />
        </ul>
        <p className="utrecht-paragraph">{t('readings')}</p>
      </Section>
    );
  });
}
