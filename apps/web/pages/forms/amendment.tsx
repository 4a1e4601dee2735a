import { AUTHORITY_KINDS } from '#vocabulary';
import { LAWS, useLawName } from '../../texts/law-name.ts';
import { WorkForm } from '../../action/form.tsx';
import { freeId, slug } from '../../action/ids.ts';
import { WorkPage } from '../../action/page.tsx';
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
  law: { nl: 'Volgens welke wet?', en: 'According to which law?' },
  councils: {
    label: { nl: 'Welke adviesraden komen erbij?', en: 'Which councils come to take part?' },
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
  called: { nl: 'Naam', en: 'Name' },
  because: { nl: 'Waarom verandert dit?', en: 'Why does this change?' },
  submit: { nl: 'Wijzigen', en: 'Change' },
  done: { nl: 'De gegevens zijn gewijzigd.', en: 'The data have been changed.' },
});

const START = {
  title: '',
  plannedDecisionOn: '',
  portfolio: '',
  legalBases: [] as string[],
  addCouncils: [] as { name: string }[],
  addAuthorities: [] as { name: string; kind: string }[],
  because: '',
};

const isSame = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();

export default function Amendment() {
  const t = useTexts();
  const parts = useTrajectoryTexts();
  const lawName = useLawName();
  return (
    <WorkPage type="TrajectoryAmended" title={t('title')} lead={t('lead')}>
      {(work) => {
        const { councils, authorities } = work.trajectory;
        const laws: readonly string[] = work.trajectory.legalBases;
        const body = ({ addCouncils, addAuthorities, legalBases, ...values }: typeof START) => {
          const used = new Set([...councils, ...authorities].map(({ id }) => id));
          const named = <Row extends { name: string }>(row: Row) => {
            const id = freeId(slug(row.name) || 'deelnemer', used);
            used.add(id);
            return { id, ...row };
          };
          return {
            ...values,
            // What stays as it was is not said again.
            ...(!isSame(legalBases, laws) && { legalBases }),
            ...(addCouncils.length > 0 && { addCouncils: addCouncils.map(named) }),
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
            chapter="decisions"
          >
            {({ Checkboxes, DayField, LongText, Radios, Rows, TextField }) => (
              <>
                <TextField place="title" label={t('name')} />
                <DayField place="plannedDecisionOn" label={t('planned')} />
                <TextField place="portfolio" label={t('portfolio')} />
                <Checkboxes
                  place="legalBases"
                  label={t('law')}
                  options={LAWS.map((value) => ({ value, label: lawName(value) }))}
                />
                <Rows place="addCouncils" label={t('councils.label')} what={t('councils.what')} empty={{ name: '' }}>
                  {(row) => <TextField place={`${row}.name`} label={t('called')} required />}
                </Rows>
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
                <LongText place="because" label={t('because')} rows={4} required />
              </>
            )}
          </WorkForm>
        );
      }}
    </WorkPage>
  );
}
