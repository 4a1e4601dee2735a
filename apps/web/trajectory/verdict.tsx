import type { Recognition, Satisfaction } from '#vocabulary';
import type { ReactNode } from 'react';
import type { AnswerThread } from '../api/answers.ts';
import { useDates } from '../texts/dates.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { lastOfEach } from './last-of-each.ts';
import './trajectory.css';

const useTexts = textsOf({
  council: { nl: 'Adviesraad', en: 'Council' },
  satisfied: {
    yes: { nl: '{{who}} is tevreden', en: '{{who}} is satisfied' },
    partly: { nl: '{{who}} is deels tevreden', en: '{{who}} is partly satisfied' },
    no: { nl: '{{who}} is niet tevreden', en: '{{who}} is not satisfied' },
    notYet: { nl: '{{who}} oordeelt later', en: '{{who}} judges later' },
  },
  earlierAnswer: { nl: 'Over het eerdere antwoord: {{said}}', en: 'Of the answer before: {{said}}' },
  recognised: {
    yes: { nl: '{{who}} herkent dit', en: '{{who}} recognises this' },
    partly: { nl: '{{who}} herkent dit deels', en: '{{who}} partly recognises this' },
    no: { nl: '{{who}} herkent dit niet', en: '{{who}} does not recognise this' },
  },
  earlierTrace: { nl: 'Over wat eerder is aangewezen: {{said}}', en: 'Of what was shown before: {{said}}' },
  claim: { nl: 'Wat de gemeente aanwijst', en: 'What the municipality shows' },
  view: { nl: 'Wat de adviesraad ervan vindt', en: 'What the council makes of it' },
  none: { nl: 'De adviesraad heeft hierover nog niet geoordeeld.', en: 'The council has not judged this yet.' },
  by: { nl: '{{who}}, {{date}}', en: '{{who}}, {{date}}' },
});

/** A rejoinder by its name: yes and no are written as true and false. */
export const nameOfSatisfaction = (satisfied: Satisfaction) =>
  satisfied === true ? 'yes' : satisfied === false ? 'no' : satisfied;

const SATISFACTION_TONES: Readonly<Record<ReturnType<typeof nameOfSatisfaction>, Tone>> = {
  yes: 'positive',
  partly: 'warning',
  no: 'negative',
  notYet: 'neutral',
};
const RECOGNITION_TONES: Readonly<Record<Recognition, Tone>> = { yes: 'positive', partly: 'warning', no: 'negative' };

/** Whose word it is, where more than one council has spoken. */
interface By {
  readonly who?: string | undefined;
}

interface SatisfiedProps extends By {
  readonly satisfied: Satisfaction;
  /** It was said of an answer that was revised since: it is no judgement of this one. */
  readonly earlier?: boolean;
}

/** Whether a council is satisfied with an answer. */
export function Satisfied({ satisfied, earlier = false, who }: SatisfiedProps) {
  const t = useTexts();
  const name = nameOfSatisfaction(satisfied);
  const said = t(`satisfied.${name}`, { who: who ?? t('council') });
  return earlier ? (
    <Badge>{t('earlierAnswer', { said })}</Badge>
  ) : (
    <Badge tone={SATISFACTION_TONES[name]}>{said}</Badge>
  );
}

interface RecognisedProps extends By {
  readonly recognised: Recognition;
  /** Something was traced since. */
  readonly earlier?: boolean;
}

/** Whether a council recognises what was traced. */
export function Recognised({ recognised, earlier = false, who }: RecognisedProps) {
  const t = useTexts();
  const said = t(`recognised.${recognised}`, { who: who ?? t('council') });
  return earlier ? (
    <Badge>{t('earlierTrace', { said })}</Badge>
  ) : (
    <Badge tone={RECOGNITION_TONES[recognised]}>{said}</Badge>
  );
}

type Traced = Pick<AnswerThread, 'traces' | 'judgements'>;

interface LastRecognisedProps {
  readonly traced: Traced;
  readonly nameOf: (council: string) => string;
}

/** The last that each council said of what was traced, in a badge. */
export function LastRecognised({ traced: { traces, judgements = [] }, nameOf }: LastRecognisedProps) {
  const each = lastOfEach(judgements);
  return each.map(({ council, recognised, traced }) => (
    <Recognised
      key={council}
      recognised={recognised}
      earlier={traced < traces.length}
      who={each.length > 1 ? nameOf(council) : undefined}
    />
  ));
}

interface SidesProps {
  /** What the municipality says became of it. */
  readonly claim: ReactNode;
  readonly traced: Traced;
  readonly nameOf: (council: string) => string;
  /** Whether the council is asked for its view, so that its silence says something. */
  readonly asked: boolean;
}

/** What the municipality says became of something, and beside it what the council makes of that: never one for the other. */
export function Sides({ claim, traced: { traces, judgements = [] }, nameOf, asked }: SidesProps) {
  const t = useTexts();
  const { date } = useDates();
  if (judgements.length === 0 && !asked) return claim;
  return (
    <div className="dw-sides">
      <div>
        <p className="dw-passage__name">{t('claim')}</p>
        {claim}
      </div>
      <div>
        <p className="dw-passage__name">{t('view')}</p>
        {judgements.length === 0 && <p className="utrecht-paragraph dw-muted">{t('none')}</p>}
        {judgements.map(({ on, council, recognised, comment, traced }, i) => (
          <div key={`${council} ${i}`} className="dw-stack dw-stack--tight">
            <p className="utrecht-paragraph dw-small dw-muted">{t('by', { who: nameOf(council), date: date(on) })}</p>
            <p className="utrecht-paragraph">
              <Recognised recognised={recognised} earlier={traced < traces.length} />
            </p>
            {comment !== undefined && (
              <p className="utrecht-paragraph dw-prose" lang="nl">
                {comment}
              </p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
