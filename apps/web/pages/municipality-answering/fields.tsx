import { fieldsOf } from '../../form/fields.ts';
import { ANSWERED, PUBLISHERS, SUBJECTS } from '#vocabulary';
import { useTerms } from '../../texts/terms.ts';
import { Explained } from '../../ui/explained.tsx';
import { Section } from '../../ui/section.tsx';
import type { Draft } from '../../administration/settings/draft.ts';
import { useTexts } from '../../administration/settings/texts.ts';

const { Asked, Choice, Lines, Radios, Rows, TextField, YesNo } = fieldsOf<Draft>();

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
        <Explained words={['clerk']} />
        <TextField place="publishes.article" label={article('publishes')} />
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
