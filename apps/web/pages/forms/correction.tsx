import { ContentFields } from '../../action/correcting/fields.tsx';
import { CorrectingForm } from '../../action/correcting/form.tsx';
import { Moved } from '../../action/correcting/moved.tsx';
import { CorrectingPage } from '../../action/correcting/page.tsx';
import { useCorrectingTexts } from '../../action/correcting/texts.ts';
import { askedOf, changedFields, valuesOf } from '../../action/correcting/values.ts';
import type { Work } from '../../action/page.tsx';
import { refusedTwice } from '../../action/points.ts';
import { useActionTexts } from '../../action/texts.ts';
import type { EntryAnswer } from '../../api/answers.ts';
import { refusedHere } from '../../api/problem.ts';
import { fieldsOf } from '../../form/fields.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { contentFieldsOf } from '../../trajectory/content/fields.ts';
import { useParts } from '../../trajectory/content/parts.ts';
import { numbersIn } from '../../trajectory/names.ts';
import { Link } from '../../ui/link.tsx';
import { Notice, Section } from '../../ui/section.tsx';

const useTexts = textsOf({
  title: { nl: 'Een feit verbeteren', en: 'Correct a fact' },
  lead: {
    nl: 'Het gebeurde anders dan er staat. U verbetert het; wat er stond, blijft te lezen in de tijdlijn.',
    en: 'It happened otherwise than it says. You correct it; what it said stays readable in the timeline.',
  },
  people: {
    nl: 'Is een andere wethouder of contactpersoon bedoeld? Dat wijzigt u in de gegevens van het dossier.',
    en: 'Is another alderman or contact meant? You change that in the data of the dossier.',
  },
  toPeople: { nl: 'Gegevens van het dossier wijzigen', en: 'Change the data of the dossier' },
  submit: { nl: 'Verbeteren', en: 'Correct' },
  done: { nl: 'Het feit is verbeterd.', en: 'The fact has been corrected.' },
});

/** The rows of a list of points; answers name theirs by an id, and number nothing. */
const numberedIn = (points: unknown) =>
  (Array.isArray(points) ? points : []).map((point: unknown) =>
    typeof point === 'object' && point !== null && 'number' in point && typeof point.number === 'string'
      ? { number: point.number }
      : {},
  );

/** What the points of the same advice are called that this fact did not give. */
function calledBeside({ trajectory }: Work, data: Readonly<Record<string, unknown>>): readonly string[] {
  const numbers = numbersIn(trajectory);
  const ids = new Set(
    (Array.isArray(data['recommendations']) ? data['recommendations'] : []).flatMap((point: unknown) =>
      typeof point === 'object' && point !== null && 'id' in point ? [point.id] : [],
    ),
  );
  return trajectory.advices.flatMap(({ id, recommendations }) => {
    const isThis = id === data['id'] || id === data['advice'];
    return isThis ? recommendations.flatMap((point) => (ids.has(point.id) ? [] : (numbers.get(point.id) ?? []))) : [];
  });
}

interface Values {
  readonly trueDate: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly typingError: boolean;
  readonly because: string;
}
const { LongText, PartialDateField, YesNo } = fieldsOf<Values>();

function CorrectionForm({ work, told }: { work: Work<'FactCorrected'>; told: EntryAnswer }) {
  const t = useTexts();
  const all = useCorrectingTexts();
  const action = useActionTexts();
  const parts = useParts(work.trajectory, work.influence);
  const { entry, only, optional, published = false } = told;
  const data = entry.data as Readonly<Record<string, unknown>>;
  const fields = askedOf(contentFieldsOf(entry.type), data, only);
  const initial: Values = { trueDate: entry.date, fields: valuesOf(fields, data), typingError: false, because: '' };
  const saidOf = (values: Values) => {
    const changed = changedFields(fields, data, values.fields, optional);
    return {
      ...(values.trueDate !== entry.date && { trueDate: values.trueDate }),
      ...(Object.keys(changed).length > 0 && { fields: changed }),
    };
  };
  const check = (values: Values) => {
    const saying = saidOf(values);
    if (Object.keys(saying).length === 0) return refusedHere({ place: 'trueDate', detail: all('form.nothing') });
    const points = saying.fields && 'recommendations' in saying.fields ? values.fields['recommendations'] : [];
    return refusedTwice('fields.recommendations', action('points.twice'), numberedIn(points), calledBeside(work, data));
  };
  return (
    <Section title={all('form.title')} intro={all('form.intro')}>
      {published && (
        <Notice type="info">
          <p className="utrecht-paragraph">{all('published')}</p>
        </Notice>
      )}
      <CorrectingForm
        work={work}
        told={told}
        noun="corrections"
        initial={initial}
        body={(values, of) => ({
          ...{ of, because: values.because, ...saidOf(values) },
          ...(published && values.typingError && { typingError: true }),
        })}
        check={check}
        submit={t('submit')}
        done={t('done')}
      >
        <PartialDateField place="trueDate" label={all('form.date')} required />
        {(entry.type === 'TrajectoryOpened' || entry.type === 'TrajectoryAmended') && (
          <p className="utrecht-paragraph">
            {t('people')}{' '}
            <Link to="/dossiers/$dossier/wijzigen" params={{ dossier: work.trajectory.id }}>
              {t('toPeople')}
            </Link>
          </p>
        )}
        <Moved dossier={work.trajectory.id} entry={entry} />
        <ContentFields place="fields" fields={fields} values={initial.fields} parts={parts} optional={optional} />
        {published && <YesNo place="typingError" label={all('form.typingError')} />}
        <LongText place="because" label={all('form.because')} rows={3} required />
      </CorrectingForm>
    </Section>
  );
}

export default function Correction() {
  const t = useTexts();
  return (
    <CorrectingPage type="FactCorrected" title={t('title')} lead={t('lead')}>
      {(work, told) => <CorrectionForm work={work} told={told} />}
    </CorrectingPage>
  );
}
