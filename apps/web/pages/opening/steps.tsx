import type { Offered } from '../../administration/offered-councils.ts';
import { fieldsOf, type Option } from '../../form/fields.ts';
import type { Values } from './opening-of.ts';
import { AUTHORITY_KINDS, SUBJECTS } from '#vocabulary';
import { useNameOf } from '../../lists/municipality.tsx';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';
import { LAWS, useLawName } from '../../texts/law-name.ts';
import { useTerms } from '../../texts/terms.ts';
import { Explained } from '../../ui/explained.tsx';
import { Section } from '../../ui/section.tsx';
import { speakerOf, type Grant } from '../../api/opening-grants.ts';
import type { Settled } from './municipality-defaults.ts';
import { useTexts } from './texts.ts';

const { Checkboxes, Choice, DayField, PartialDateField, Radios, Rows, TextField } = fieldsOf<Values>();

interface StepProps {
  readonly grant?: Grant | undefined;
  readonly councils: readonly Offered[];
}

interface AboutProps extends StepProps {
  readonly grants: readonly Grant[];
}

/** For which municipality. */
function GrantChoice({ grants, councils }: AboutProps) {
  const t = useTexts();
  const municipality = useNameOf();
  const nameOf = (grant: Grant) => {
    const mine = councils.filter((c) => c.municipality === grant.municipality);
    const named = mine.filter((c) => grant.council === undefined || c.council === grant.council);
    return t('grant.one', {
      municipality: municipality(grant.municipality),
      councils: named
        .map(({ name }) => name)
        .slice(0, 2)
        .join(', '),
    });
  };
  const options = grants.map((grant) => ({ value: grant.key, label: nameOf(grant) }));
  return <Choice place="grant" label={t('grant.label')} options={options} required />;
}

/** What it is about, and for which municipality. */
export function About({ grant, grants, councils }: AboutProps) {
  const t = useTexts();
  const terms = useTerms();
  const lawName = useLawName();
  return (
    <Section title={t('step.about')}>
      {grants.length > 1 && <GrantChoice grants={grants} councils={councils} />}
      <TextField place="title" label={t('name.label')} description={t('name.description')} required />
      <Radios
        place="subject"
        label={t(`subject.${speakerOf(grant)}`)}
        options={SUBJECTS.map((value) => ({ value, label: terms(`subject.${value}`) }))}
        required
      />
      <Checkboxes
        place="legalBases"
        label={t(`law.${speakerOf(grant)}`)}
        options={LAWS.map((value) => ({
          value,
          label: lawName(value),
        }))}
      />
    </Section>
  );
}

interface ParticipantsProps extends StepProps {
  readonly subject: string;
  readonly alwaysAsked: Settled['alwaysAsked'];
}

/** Who is asked, and who answers. */
export function Participants({ grant, councils, subject, alwaysAsked }: ParticipantsProps) {
  const t = useTexts();
  const parts = useTrajectoryTexts();
  const mine = councils.filter((c) => c.municipality === grant?.municipality);
  const others = mine.filter((c) => c.council !== grant?.council);
  const own = mine.find((c) => c.council === grant?.council);
  const always = own ? [] : (alwaysAsked ?? []).filter((one) => one.subject === subject);
  return (
    <Section title={t('step.participants')}>
      <Rows
        place="authorities"
        label={t(`authorities.label.${speakerOf(grant)}`)}
        description={t('authorities.description')}
        what={t('authorities.what')}
        empty={{ kind: 'college', name: '' }}
        required
      >
        {(place) => (
          <>
            <Choice
              place={`${place}.kind`}
              label={t('authorities.kind')}
              options={AUTHORITY_KINDS.map((value) => ({ value, label: parts(`decision.who.${value}`) }))}
              required
            />
            <TextField place={`${place}.name`} label={t('authorities.name')} required />
          </>
        )}
      </Rows>
      <Explained words={['authority', 'college', 'jointBoard']} />
      {own && <p className="utrecht-paragraph">{t('councils.own', { name: own.name })}</p>}
      {always.map(({ council, name, article }) => (
        <p key={council} className="utrecht-paragraph">
          {article === undefined ? t('councils.always', { name }) : t('councils.alwaysBy', { name, article })}
        </p>
      ))}
      {others.length > 0 && (
        <Checkboxes
          place="known"
          label={own ? t('councils.others') : t('councils.known')}
          options={others.map(({ council, name }) => ({ value: council, label: name }))}
        />
      )}
      {!own && (
        <Rows
          place="councils"
          label={t('councils.new')}
          description={t('councils.description')}
          what={t('councils.what')}
          empty={{ name: '' }}
        >
          {(place, number) => <TextField place={`${place}.name`} label={t('councils.name', { number })} required />}
        </Rows>
      )}
    </Section>
  );
}

interface PlanningProps {
  readonly grant: Grant | undefined;
  readonly settled: Settled;
  /** Who can be its portfolio holder, and its contact. */
  readonly holders: readonly Option[];
  readonly contacts: readonly Option[];
}

/** When it began, when it is decided, and how much time people get; a council gives the municipality no other terms. */
export function Planning({ grant, settled, holders, contacts }: PlanningProps) {
  const t = useTexts();
  const { adviceTerm, responseTerm, termijnenwet = true, portfolios = [] } = settled;
  const termOf = ({ weeks, days, meeting }: NonNullable<Settled['adviceTerm']> = { weeks: 6 }) => {
    const term = days === undefined ? t('terms.weeks', { count: weeks }) : t('terms.days', { count: days });
    return meeting ? t('terms.atMeeting', { term }) : term;
  };
  const [advice, response] = [termOf(adviceTerm), termOf(responseTerm)];
  const listed = grant?.portfolios ?? portfolios;
  return (
    <Section title={t('step.planning')}>
      <PartialDateField place="date" label={t('date.label')} description={t('date.description')} />
      <DayField place="plannedDecisionOn" label={t(`planned.${speakerOf(grant)}`)} />
      {listed.length > 0 ? (
        <Choice
          place="portfolio"
          label={t('portfolio.label')}
          {...(grant?.portfolios && { description: t('portfolio.yours'), required: true })}
          options={listed.map((name) => ({ value: name, label: name }))}
        />
      ) : (
        <TextField
          place="portfolio"
          label={t('portfolio.label')}
          description={t(`portfolio.description.${speakerOf(grant)}`)}
        />
      )}
      {holders.length > 0 && <Choice place="portfolioHolder" label={t('portfolio.holder')} options={holders} />}
      {grant?.council === undefined && contacts.length > 0 && (
        <Choice place="contact" label={t('contact.label')} description={t('contact.description')} options={contacts} />
      )}
      {grant?.council === undefined ? (
        <details className="dw-more">
          <summary>{t('terms.title', { advice, response })}</summary>
          <div className="dw-stack">
            <TextField
              place="adviceWeeks"
              label={t('terms.advice')}
              description={t('terms.standing', { term: advice })}
            />
            <TextField
              place="responseWeeks"
              label={t('terms.response')}
              description={t('terms.standing', { term: response })}
            />
            <Radios
              place="termijnenwet"
              label={t('terms.law')}
              options={[
                { value: '', label: t('terms.asSettled', { what: termijnenwet ? t('terms.yes') : t('terms.no') }) },
                { value: 'yes', label: t('terms.yes') },
                { value: 'no', label: t('terms.no') },
              ]}
              required
            />
          </div>
        </details>
      ) : (
        <p className="utrecht-paragraph">{t(`terms.own.${termijnenwet ? 'moves' : 'stays'}`, { response })}</p>
      )}
    </Section>
  );
}
