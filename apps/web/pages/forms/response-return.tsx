import { numbersOf } from '#vocabulary';
import { AnswerText } from '../../action/answer-text.tsx';
import { valuesOf } from '../../action/answer.ts';
import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { SaidPoint } from '../../action/point.tsx';
import { isTyped } from '../../action/sent-rows.ts';
import { chosenBy, type Subject } from '../../action/subjects.ts';
import { refusedHere } from '../../api/problem.ts';
import { Concerning } from '../../form/context.ts';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Reactie terugsturen', en: 'Send the response back' },
  lead: {
    nl: 'Zeg bij een punt wat er anders moet voordat u de antwoorden vaststelt. Alleen wie voor dit bestuursorgaan werkt, ziet uw opmerkingen.',
    en: 'Say at a point what has to change before you adopt the answers. Only those who work for this authority see your remarks.',
  },
  which: { nl: 'Welke reactie?', en: 'Which response?' },
  whole: { nl: 'Wat moet er anders aan de reactie als geheel?', en: 'What has to change in the response as a whole?' },
  remark: { nl: 'Wat moet er anders aan dit antwoord?', en: 'What has to change in this answer?' },
  none: { nl: 'Bij dit punt staat nog geen antwoord.', en: 'There is no answer to this point yet.' },
  empty: {
    nl: 'Zet bij minstens één punt, of bij het geheel, wat er anders moet.',
    en: 'Say what has to change, at one point at least or of the whole.',
  },
  submit: { nl: 'Terugsturen', en: 'Send back' },
  done: { nl: 'De reactie is teruggestuurd.', en: 'The response has been sent back.' },
});

interface Remark {
  /** Empty: of the response as a whole. */
  readonly recommendation: string;
  readonly remark: string;
}
const isSaid = ({ remark }: Remark) => isTyped(remark);

/** The drafted answers, with room for a remark at each and one on the whole; what is left empty is not sent. */
function ReturnForm({ work, subject }: { work: Work<'ResponseReturned'>; subject: Subject }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence } = work;
  const { advice: id = '', authority = '' } = subject.about;
  const all = trajectory.advices.find((advice) => advice.id === id)?.recommendations ?? [];
  const points = all.flatMap((point, i) => {
    const given = influence.recommendations
      .find((thread) => thread.id === point.id)
      ?.answers.find((answer) => answer.authority === authority);
    if (!point.to.includes(authority) || given?.publishedOn !== undefined) return [];
    return [{ point, number: numbersOf(all)[i] ?? '', answer: valuesOf(given) }];
  });
  const initial: { readonly remarks: readonly Remark[] } = {
    remarks: ['', ...points.map(({ point }) => point.id)].map((recommendation) => ({ recommendation, remark: '' })),
  };
  return (
    <WorkForm
      work={work}
      noun="response-returns"
      initial={initial}
      body={({ remarks }) => ({
        remarks: remarks.map(({ recommendation, remark }) => ({
          ...(recommendation !== '' && { recommendation }),
          remark,
        })),
      })}
      rows={{ remarks: isSaid }}
      check={({ remarks }) =>
        remarks.some(isSaid) ? undefined : refusedHere({ place: 'remarks', detail: t('empty') })
      }
      chapter="advices"
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
    >
      {({ LongText }) => (
        <>
          <ol className="dw-list dw-beside">
            {points.map(({ point, number, answer }, i) => (
              <li key={point.id} className="dw-beside__row">
                <SaidPoint trajectory={trajectory} point={point} number={number} level="h2" />
                <div className="dw-beside__answer">
                  {answer.verdict === '' ? (
                    <p className="utrecht-paragraph dw-muted">{t('none')}</p>
                  ) : (
                    <AnswerText answer={answer} />
                  )}
                  <Concerning value={terms(point.question ? 'question' : 'recommendation', { number })}>
                    <LongText place={`remarks[${i + 1}].remark`} label={t('remark')} rows={3} />
                  </Concerning>
                </div>
              </li>
            ))}
          </ol>
          <LongText place="remarks[0].remark" label={t('whole')} rows={3} />
        </>
      )}
    </WorkForm>
  );
}

export default function ResponseReturn() {
  const t = useTexts();
  return (
    <WorkPage type="ResponseReturned" title={t('title')} lead={t('lead')}>
      {(work) => {
        const chosen = chosenBy(work.subjects, work.over);
        if (!chosen) return null;
        return <ReturnForm key={chosen.key} work={{ ...work, subjects: [chosen] }} subject={chosen} />;
      }}
    </WorkPage>
  );
}
