import { AUTHORITY_KINDS } from '#vocabulary';
import { choosable, stillChosen, useNameable } from '../../administration/nameable-people.ts';
import { useOffered } from '../../administration/offered-councils.ts';
import { useSession } from '../../api/session.ts';
import { LAWS, useLawName } from '../../texts/law-name.ts';
import { WorkForm } from '../../action/form.tsx';
import { freeId, slug } from '../../action/ids.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { isTyped } from '../../action/sent-rows.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';

const useTexts = textsOf({
  title: { nl: 'Gegevens van het dossier wijzigen', en: 'Change the data of the dossier' },
  lead: {
    nl: 'Vul alleen in wat anders wordt. Wat er stond, blijft te lezen in de tijdlijn.',
    en: 'Fill in only what changes. What it was stays readable in the timeline.',
  },
  name: { nl: 'Nieuwe titel', en: 'New title' },
  planned: { nl: 'Nieuwe dag waarop een besluit is gepland', en: 'New day on which a decision is planned' },
  portfolio: { nl: 'Nieuwe portefeuille', en: 'New portfolio' },
  holder: { nl: 'Welke wethouder gaat er nu over?', en: 'Which alderman is it of now?' },
  contact: { nl: 'Bij wie kan men nu terecht met vragen?', en: 'Who can be asked about it now?' },
  law: { nl: 'Volgens welke wet?', en: 'According to which law?' },
  councils: {
    label: { nl: 'Welke adviesraden komen erbij?', en: 'Which councils come to take part?' },
    others: { nl: 'Welke andere adviesraden komen erbij?', en: 'Which other councils come to take part?' },
    what: { nl: 'Adviesraad', en: 'Council' },
  },
  authorities: {
    label: { nl: 'Welke bestuursorganen komen erbij?', en: 'Which authorities come to take part?' },
    description: {
      nl: 'Die hoeven niets te beantwoorden dat er al lag, maar nemen wel een besluit.',
      en: 'They need not answer what was there already, but they do decide.',
    },
    what: { nl: 'Wie moet antwoorden', en: 'Authority' },
    kind: { nl: 'Soort', en: 'Kind' },
  },
  namesOnly: {
    nl: 'Als beheerder wijzigt u alleen wie het doet; de rest doet een beleidsmedewerker.',
    en: 'As administrator you change only who does it; a civil servant does the rest.',
  },
  called: { nl: 'Naam', en: 'Name' },
  because: {
    label: { nl: 'Waarom verandert dit?', en: 'Why does this change?' },
    description: {
      nl: 'Dit staat in de tijdlijn naast de wijziging. Dan weet iedereen later nog waarom.',
      en: 'This stands beside the change in the timeline. Then everybody knows why, also later.',
    },
  },
  submit: { nl: 'Wijzigen', en: 'Change' },
  done: { nl: 'De gegevens zijn gewijzigd.', en: 'The data have been changed.' },
});

const START = {
  title: '',
  plannedDecisionOn: '',
  portfolio: '',
  portfolioHolder: '',
  contact: '',
  legalBases: [] as string[],
  /** Of the councils that the municipality knows. */
  known: [] as string[],
  addCouncils: [] as { name: string }[],
  addAuthorities: [] as { name: string; kind: string }[],
  because: '',
};

const isSame = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();

function AmendmentForm({ work }: { work: Work<'TrajectoryAmended'> }) {
  const t = useTexts();
  const parts = useTrajectoryTexts();
  const lawName = useLawName();
  const { municipality, councils, authorities, kind } = work.trajectory;
  const mine = (useSession()?.memberships ?? []).filter((one) => one.municipality === municipality);
  // An administrator hands over what names somebody, and changes nothing else.
  const namesOnly = !mine.some(({ role }) => role === 'civilServant');
  const laws: readonly string[] = work.trajectory.legalBases;
  const taken = [...councils, ...authorities].map(({ id }) => id);
  const offered = useOffered([municipality]).filter(({ council }) => !taken.includes(council));
  const people = useNameable([municipality])(municipality);
  const holders = choosable(people, 'portfolioHolder', []);
  const contacts = choosable(people, 'contact', kind === 'unsolicited' ? councils.map(({ id }) => id) : []);
  const body = ({ known, addCouncils, addAuthorities, legalBases, ...values }: typeof START) => {
    // One that the municipality knows keeps its id: its people see the dossier by that.
    const used = new Set([...taken, ...offered.map(({ council }) => council)]);
    const named = <Row extends { name: string }>(row: Row) => {
      const id = freeId(slug(row.name) || 'deelnemer', used);
      used.add(id);
      return { id, ...row };
    };
    const chosen = offered
      .filter(({ council }) => known.includes(council))
      .map(({ council, name }) => ({ id: council, name }));
    return {
      ...values,
      portfolioHolder: stillChosen(values.portfolioHolder, holders),
      contact: stillChosen(values.contact, contacts),
      // What stays as it was is not said again.
      ...(!isSame(legalBases, laws) && { legalBases }),
      ...(addCouncils.length + chosen.length > 0 && { addCouncils: [...addCouncils.map(named), ...chosen] }),
      ...(addAuthorities.length > 0 && { addAuthorities: addAuthorities.map(named) }),
    };
  };
  return (
    <WorkForm
      work={work}
      noun="amendments"
      initial={{ ...START, legalBases: [...laws] }}
      body={body}
      rows={{ addCouncils: ({ name }) => isTyped(name), addAuthorities: ({ name }) => isTyped(name) }}
      submit={t('submit')}
      done={t('done')}
      // Who has a council take part comes to ask it for advice.
      chapter={({ known, addCouncils }) =>
        known.length > 0 || addCouncils.some(({ name }) => isTyped(name)) ? 'requests' : 'decisions'
      }
    >
      {({ Checkboxes, Choice, DayField, LongText, Radios, Rows, TextField }) => {
        const newCouncils = (
          <>
            {offered.length > 0 && (
              <Checkboxes
                place="known"
                label={t('councils.label')}
                options={offered.map(({ council, name }) => ({ value: council, label: name }))}
              />
            )}
            <Rows
              place="addCouncils"
              label={t(offered.length > 0 ? 'councils.others' : 'councils.label')}
              what={t('councils.what')}
              empty={{ name: '' }}
            >
              {(row) => <TextField place={`${row}.name`} label={t('called')} required />}
            </Rows>
          </>
        );
        const names = (
          <>
            {holders.length > 0 && <Choice place="portfolioHolder" label={t('holder')} options={holders} />}
            <Choice place="contact" label={t('contact')} options={contacts} />
          </>
        );
        const because = (
          <LongText
            place="because"
            label={t('because.label')}
            description={t('because.description')}
            rows={4}
            required
          />
        );
        if (namesOnly) {
          return (
            <>
              <p className="utrecht-paragraph">{t('namesOnly')}</p>
              {names}
              {because}
            </>
          );
        }
        return (
          <>
            {councils.length === 0 && newCouncils}
            <TextField place="title" label={t('name')} />
            <DayField place="plannedDecisionOn" label={t('planned')} />
            <TextField place="portfolio" label={t('portfolio')} />
            {names}
            <Checkboxes
              place="legalBases"
              label={t('law')}
              options={LAWS.map((value) => ({ value, label: lawName(value) }))}
            />
            {councils.length > 0 && newCouncils}
            <Rows
              place="addAuthorities"
              label={t('authorities.label')}
              description={t('authorities.description')}
              what={t('authorities.what')}
              empty={{ name: '', kind: '' }}
            >
              {(row) => (
                <>
                  <TextField place={`${row}.name`} label={t('called')} required />
                  <Radios
                    place={`${row}.kind`}
                    label={t('authorities.kind')}
                    options={AUTHORITY_KINDS.map((value) => ({ value, label: parts(`decision.who.${value}`) }))}
                    required
                  />
                </>
              )}
            </Rows>
            {because}
          </>
        );
      }}
    </WorkForm>
  );
}

export default function Amendment() {
  const t = useTexts();
  return (
    <WorkPage type="TrajectoryAmended" title={t('title')} lead={t('lead')}>
      {(work) => <AmendmentForm work={work} />}
    </WorkPage>
  );
}
