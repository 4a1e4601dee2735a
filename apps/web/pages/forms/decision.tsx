import type { TrajectoryView } from '#projections';
import { AUTHORITY_KINDS, OUTCOMES, type AuthorityKind, type Subject } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { rolesOf, useSession } from '../../api/session.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';
import { Notice } from '../../ui/section.tsx';

const useTexts = textsOf({
  title: { nl: 'Besluit vastleggen', en: 'Record a decision' },
  lead: { nl: 'Leg vast wat er is besloten, en over welke tekst.', en: 'Record what was decided, and on which text.' },
  raad: {
    title: { nl: 'Besluit van de gemeenteraad vastleggen', en: 'Record a decision of the municipal council' },
    amended: { nl: 'Wat veranderde de gemeenteraad?', en: 'What did the municipal council change?' },
    own: {
      nl: 'Leg hierna elk amendement vast, met de punten waarover het gaat.',
      en: 'Record each amendment after this, with the points that it is about.',
    },
    others: {
      nl: 'De griffier legt elk amendement vast, met de punten waarover het gaat.',
      en: 'The clerk records each amendment, with the points that it is about.',
    },
    go: { nl: 'Een amendement vastleggen', en: 'Record an amendment' },
  },
  which: { nl: 'Wie besluit?', en: 'For which authority?' },
  by: {
    label: { nl: 'Wie nam het besluit?', en: 'Who took the decision?' },
    description: {
      nl: 'Soms besluit de gemeenteraad over een voorstel van het college.',
      en: 'Sometimes the municipal council decides on a proposal of the executive.',
    },
    ordinance: {
      nl: 'Een verordening stelt de gemeenteraad vast, tenzij de wet of de raad dat aan een ander overliet (Gemeentewet artikel 147).',
      en: 'An ordinance is adopted by the municipal council, unless the law or that council left it to another (Gemeentewet article 147).',
    },
  },
  outcome: { nl: 'Wat is er besloten?', en: 'What was decided?' },
  draft: { nl: 'Over welke versie van de tekst?', en: 'On which version of the text?' },
  because: {
    label: { nl: 'Waarom is nu al besloten?', en: 'Why has it been decided already?' },
    description: {
      nl: 'Er is nog een advies onderweg, een advies nog niet beantwoord, of geen advies gevraagd. Besluiten mag, maar met uitleg. Deze uitleg wordt openbaar.',
      en: 'An advice is still awaited, not answered, or was never asked. Deciding is allowed, with an explanation. This explanation becomes public.',
    },
  },
  submit: { nl: 'Besluit vastleggen', en: 'Record decision' },
  done: { nl: 'Het besluit is vastgelegd.', en: 'The decision has been recorded.' },
});

type Told = Pick<TrajectoryView, 'kind' | 'requests' | 'advices'>;

/**
 * Whether deciding today asks for an explanation: an advice is awaited, was not answered, or was never
 * asked. For an earlier day the API judges; this only spares somebody a refusal.
 */
const needsExplanation = ({ kind, requests, advices }: Told, authority: string): boolean =>
  requests.some(({ state }) => state === 'open') ||
  advices.some(({ responses }) => responses.some((r) => r.authority === authority && r.adoptedOn === undefined)) ||
  (kind === 'requested' && requests.length === 0);

/**
 * Who decides on what an authority proposes, where that is certain: the raad on an ordinance (Gemeentewet art. 147), the
 * college on how something is carried out (art. 160). Who decides on a policy nobody can tell from that.
 */
function decides(kind: AuthorityKind | undefined, subject: Subject): AuthorityKind | '' {
  if (kind !== 'college') return kind ?? '';
  return subject === 'ordinance' ? 'raad' : subject === 'implementation' ? 'college' : '';
}

/** What the gemeenteraad amended is told by its acts: whoever may record them goes on there. */
function Amended({ trajectory }: { trajectory: TrajectoryAnswer }) {
  const t = useTexts();
  const may = trajectory.possibilities.some(({ type, possible }) => type === 'RaadActed' && possible);
  return (
    <Notice type="info">
      <p className="utrecht-paragraph">
        <strong>{t('raad.amended')}</strong> {t(may ? 'raad.own' : 'raad.others')}
      </p>
      {may && (
        <Link to="/dossiers/$dossier/motie" params={{ dossier: trajectory.id }}>
          {t('raad.go')}
        </Link>
      )}
    </Notice>
  );
}

function DecisionForm({ work }: { work: Work<'DecisionTaken'> }) {
  const t = useTexts();
  const parts = useTrajectoryTexts();
  const terms = useTerms();
  const { trajectory, subjects } = work;
  const { drafts, authorities, subject } = trajectory;
  const roles = rolesOf(useSession());
  const kindOf = (authority: string | undefined) => authorities.find(({ id }) => id === authority)?.kind;
  // A clerk records what the raad decides. Of several authorities it is asked, once it is known of which.
  const isOfRaad = roles.includes('clerk') && !roles.includes('alderman');
  const deciding = new Set(
    subjects.map(({ about }) => (isOfRaad ? 'raad' : decides(kindOf(about['authority']), subject))),
  );
  const [decidedBy = ''] = deciding.size === 1 ? deciding : [];
  const last = drafts.at(-1)?.version;
  return (
    <WorkForm
      work={work}
      noun="decisions"
      initial={{
        decidedBy,
        outcome: '',
        draftVersion: last === undefined ? '' : String(last),
        because: '',
      }}
      body={({ draftVersion, ...values }) => ({
        ...values,
        ...(draftVersion !== '' && { draftVersion: Number(draftVersion) }),
      })}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="decisions"
    >
      {({ Asked, Choice, LongText, Radios }, { outcome }, { authority = '' }) => (
        <>
          <Radios
            place="decidedBy"
            label={t('by.label')}
            description={t(
              subject === 'ordinance' && kindOf(authority) === 'college' ? 'by.ordinance' : 'by.description',
            )}
            options={AUTHORITY_KINDS.map((value) => ({ value, label: parts(`decision.who.${value}`) }))}
            required
          />
          <Radios
            place="outcome"
            label={t('outcome')}
            options={OUTCOMES.map((value) => ({ value, label: terms(`outcome.${value}`) }))}
            required
          />
          {outcome === 'amended' && trajectory.definition >= 2 && <Amended trajectory={trajectory} />}
          {drafts.length > 0 && (
            <Choice
              place="draftVersion"
              label={t('draft')}
              options={drafts.map(({ version, maturity }) => ({
                value: String(version),
                label: `${terms('version', { version })} (${terms(`maturity.${maturity}`)})`,
              }))}
            />
          )}
          <Asked
            place="because"
            when={outcome !== '' && outcome !== 'postponed' && needsExplanation(trajectory, authority)}
          >
            <LongText
              place="because"
              label={t('because.label')}
              description={t('because.description')}
              rows={4}
              required
            />
          </Asked>
        </>
      )}
    </WorkForm>
  );
}

export default function Decision() {
  const t = useTexts();
  const isClerk = rolesOf(useSession()).includes('clerk');
  return (
    <WorkPage type="DecisionTaken" title={t(isClerk ? 'raad.title' : 'title')} lead={t('lead')}>
      {(work) => <DecisionForm work={work} />}
    </WorkPage>
  );
}
