import { fieldsOf } from '../../form/fields.ts';
import { ANSWERED, INSTRUMENTS, MEETING_BODIES, MEETING_DAYS, PUBLISHERS, SUBJECTS } from '#vocabulary';
import { useTerms } from '../../texts/terms.ts';
import { Explained } from '../../ui/explained.tsx';
import { Section } from '../../ui/section.tsx';
import type { Draft } from '../../administration/settings/draft.ts';
import { NO_MEETING } from '../../administration/settings/term-values.ts';
import { useTexts } from '../../administration/settings/texts.ts';

const { Asked, Choice, DayField, Lines, LongText, Radios, Rows, TextField, YesNo } = fieldsOf<Draft>();

const useUnits = () => {
  const t = useTexts();
  return (['weeks', 'days'] as const).map((value) => ({ value, label: t(`unit.${value}`) }));
};

/** What it is called, and how it divides its work. */
export function General() {
  const t = useTexts();
  return (
    <Section title={t('general.title')}>
      <TextField place="name" label={t('name.label')} description={t('name.description')} />
      <Lines
        place="portfolios"
        label={t('portfolios.label')}
        description={t('portfolios.description')}
        what={t('portfolios.what')}
        line={(number) => t('portfolios.one', { number })}
      />
      <Explained words={['portfolio']} />
    </Section>
  );
}

/** In what all of it was laid down. */
export function InstrumentFields() {
  const t = useTexts();
  const kinds = INSTRUMENTS.map((value) => ({ value, label: t(`instrument.${value}`) }));
  return (
    <Section title={t('instrument.title')} intro={t('instrument.intro')}>
      <Choice place="instrument.kind" label={t('instrument.kind')} options={kinds} />
      <TextField place="instrument.name" label={t('instrument.name')} description={t('instrument.example')} />
      <TextField place="instrument.link" label={t('instrument.link')} description={t('instrument.where')} />
      <Explained words={['ordinance', 'policyRule', 'regulation', 'covenant']} />
    </Section>
  );
}

function Extension({ kind }: { kind: 'adviceExtension' | 'responseExtension' }) {
  const t = useTexts();
  return (
    <details className="dw-more">
      <summary>{t(`extension.${kind}`)}</summary>
      <div className="dw-stack dw-stack--tight">
        <TextField
          place={`${kind}.times`}
          label={t('extension.times', { which: t(`which.${kind}`) })}
          description={t('extension.timesHelp')}
        />
        <TextField place={`${kind}.count`} label={t('extension.most', { which: t(`which.${kind}`) })} />
        <Radios
          place={`${kind}.unit`}
          label={t('unitOf', { which: t(`which.${kind}`) })}
          options={useUnits()}
          required
        />
        <TextField place={`${kind}.article`} label={t('articleOf', { which: t(`which.${kind}`) })} />
      </div>
    </details>
  );
}

const TERMS = ['advice', 'urgent', 'response', 'proposal', 'information'] as const;
/** To which meeting a term is counted, if to one. */
function UntilMeeting({ kind }: { kind: (typeof TERMS)[number] }) {
  const t = useTexts();
  const which = { which: t(`which.${kind}`) };
  return (
    <details className="dw-more">
      <summary>{t('meetings.count', which)}</summary>
      <div className="dw-stack dw-stack--tight">
        <Radios
          place={`${kind}.meeting.of`}
          label={t('meetings.of', which)}
          options={[
            { value: NO_MEETING, label: t('meetings.none') },
            { value: 'college', label: t('meetings.ofCollege') },
            { value: 'raad', label: t('meetings.ofRaad') },
          ]}
          required
        />
        <TextField place={`${kind}.meeting.nth`} label={t('meetings.nth', which)} description={t('meetings.nthHelp')} />
        <Radios
          place={`${kind}.meeting.by`}
          label={t('meetings.by', which)}
          options={MEETING_DAYS.map((value) => ({ value, label: t(`meetings.${value}`) }))}
          required
        />
      </div>
    </details>
  );
}

/** When the college and the raad meet. */
export function Meetings() {
  const t = useTexts();
  return (
    <Section title={t('meetings.title')} intro={t('meetings.intro')}>
      {MEETING_BODIES.map((of) => (
        <details key={of} className="dw-more">
          <summary>{t(`meetings.${of}`)}</summary>
          <Lines
            place={`${of}Meetings`}
            label={t(`meetings.${of}`)}
            what={t('meetings.what')}
            line={(number) => t('meetings.one', { number })}
          />
        </details>
      ))}
    </Section>
  );
}

const EMPTY = {
  advice: 'terms.empty',
  urgent: 'terms.emptyUrgent',
  response: 'terms.empty',
  proposal: 'terms.emptyProposal',
  information: 'terms.emptyTwo',
} as const;

export function Terms({ because }: { because: boolean }) {
  const t = useTexts();
  const units = useUnits();
  return (
    <Section title={t('terms.title')} intro={t('terms.intro')}>
      {TERMS.map((kind) => (
        <div key={kind} className="dw-stack dw-stack--tight">
          <TextField place={`${kind}.count`} label={t(`terms.${kind}`)} description={t(EMPTY[kind])} />
          <Radios place={`${kind}.unit`} label={t('unitOf', { which: t(`which.${kind}`) })} options={units} required />
          <TextField place={`${kind}.article`} label={t('articleOf', { which: t(`which.${kind}`) })} />
          <UntilMeeting kind={kind} />
          {kind === 'urgent' && <Extension kind="adviceExtension" />}
          {kind === 'proposal' && <Extension kind="responseExtension" />}
        </div>
      ))}
      <Explained words={['termsAct', 'recess']} />
      <YesNo place="termijnenwet" label={t('terms.law')} />
      <Asked place="termijnenwetBecause" when={because}>
        <LongText
          place="termijnenwetBecause"
          label={t('terms.because')}
          description={t('terms.becauseHelp')}
          rows={2}
        />
      </Asked>
      <Rows
        place="recess"
        label={t('recess.label')}
        description={t('recess.description')}
        what={t('recess.what')}
        empty={{ name: '', from: '', to: '' }}
      >
        {(place, number) => (
          <>
            <TextField place={`${place}.name`} label={t('recess.name', { number })} required />
            <DayField place={`${place}.from`} label={t('recess.from', { number })} required />
            <DayField place={`${place}.to`} label={t('recess.to', { number })} required />
          </>
        )}
      </Rows>
    </Section>
  );
}

/** Whom it asks whatever the subject is, and who hears of it. */
export function Asking({ councils, copy }: { councils: ReadonlyMap<string, string>; copy: boolean }) {
  const t = useTexts();
  const terms = useTerms();
  return (
    <Section title={t('asking.title')}>
      <Rows
        place="alwaysAsked"
        label={t('asking.label')}
        description={t('asking.description')}
        what={t('asking.what')}
        empty={{ subject: '', council: '', article: '' }}
      >
        {(place, number) => (
          <>
            <Choice
              place={`${place}.subject`}
              label={t('asking.subject', { number })}
              options={SUBJECTS.map((value) => ({ value, label: terms(`subject.${value}`) }))}
              required
            />
            <Choice
              place={`${place}.council`}
              label={t('asking.council', { number })}
              options={[...councils].map(([value, label]) => ({ value, label }))}
              required
            />
            <TextField place={`${place}.article`} label={t('asking.article', { number })} />
          </>
        )}
      </Rows>
      <YesNo place="copyToRaad.yes" label={t('asking.copy')} />
      <Asked place="copyToRaad.article" when={copy}>
        <TextField place="copyToRaad.article" label={t('asking.copyArticle')} />
      </Asked>
    </Section>
  );
}

type Owing = 'informationOwed' | 'proposalsOwed' | 'answers' | 'publishes' | 'dispute';

/** To what an answer is owed, and to what not. */
export function Answering({ draft }: { draft: Draft }) {
  const t = useTexts();
  const article = (kind: Owing) => t('articleOf', { which: t(`which.${kind}`) });
  return (
    <Section title={t('answering.title')}>
      <Radios
        place="answers.when"
        label={t('answering.label')}
        description={t('answering.help')}
        options={ANSWERED.map((value) => ({ value, label: t(`answering.${value}`) }))}
        required
      />
      <TextField place="answers.article" label={article('answers')} />
      <YesNo place="proposalsOwed.owed" label={t('answering.proposals')} />
      <Asked place="proposalsOwed.article" when={!draft.proposalsOwed.owed || draft.proposalsOwed.article !== ''}>
        <TextField place="proposalsOwed.article" label={article('proposalsOwed')} />
      </Asked>
      <Explained words={['unsolicited']} />
      <YesNo place="informationOwed.owed" label={t('answering.information')} />
      <Asked place="informationOwed.article" when={!draft.informationOwed.owed || draft.informationOwed.article !== ''}>
        <TextField place="informationOwed.article" label={article('informationOwed')} />
      </Asked>
    </Section>
  );
}

/** Who makes it known, and where one goes when the agreements are not kept. */
export function Afterwards() {
  const t = useTexts();
  const article = (kind: Owing) => t('articleOf', { which: t(`which.${kind}`) });
  return (
    <>
      <Section title={t('publishing.title')}>
        <Radios
          place="publishes.who"
          label={t('publishing.label')}
          description={t('publishing.help')}
          options={PUBLISHERS.map((value) => ({ value, label: t(`publishing.${value}`) }))}
          required
        />
        <TextField place="publishes.article" label={article('publishes')} />
        <Explained words={['clerk']} />
      </Section>
      <Section title={t('dispute.title')}>
        <TextField place="dispute.body" label={t('dispute.body')} />
        <Lines
          place="disputeSteps"
          label={t('dispute.steps')}
          description={t('dispute.stepsHelp')}
          what={t('dispute.what')}
          line={(number) => t('dispute.one', { number })}
        />
        <TextField place="dispute.article" label={article('dispute')} />
      </Section>
    </>
  );
}
