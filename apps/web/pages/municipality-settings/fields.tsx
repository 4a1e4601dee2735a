import { fieldsOf } from '../../form/fields.ts';
import { MEETING_BODIES, MEETING_DAYS } from '#vocabulary';
import { Explained } from '../../ui/explained.tsx';
import { Section } from '../../ui/section.tsx';
import type { Draft } from '../../administration/settings/draft.ts';
import { NO_MEETING } from '../../administration/settings/term-values.ts';
import { useTexts } from '../../administration/settings/texts.ts';

const { Asked, DayField, Lines, LongText, Radios, Rows, TextField, YesNo } = fieldsOf<Draft>();

const useUnits = () => {
  const t = useTexts();
  return (['weeks', 'days'] as const).map((value) => ({ value, label: t(`unit.${value}`) }));
};

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
