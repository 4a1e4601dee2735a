import { useNavigate } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useEffect, useMemo, useState } from 'react';
import { Content } from '../../../action/content.tsx';
import { freeId, idsIn } from '../../../action/ids.ts';
import { type Work, WorkPage } from '../../../action/page.tsx';
import { isTyped } from '../../../action/sent-rows.ts';
import { useActionTexts } from '../../../action/texts.ts';
import type { TrajectoryAnswer } from '../../../api/answers.ts';
import { isRefused, refusedHere } from '../../../api/problem.ts';
import { useRecordAll } from '../../../api/record.ts';
import { Concerning, useFormContext } from '../../../form/context.ts';
import { fieldsOf } from '../../../form/fields.ts';
import { Form } from '../../../form/form.tsx';
import { filled } from '../../../form/place.ts';
import { useForm } from '../../../form/use-form.ts';
import { TextPicker } from '../../../standard-texts/picker.tsx';
import { useTerms } from '../../../texts/terms.ts';
import { nameIn } from '../../../trajectory/names.ts';
import { needsCouncil, useNoCouncilTexts } from '../../../trajectory/no-council.ts';
import { ROOMS } from '../../../trajectory/room/rooms.ts';
import { Link } from '../../../ui/link.tsx';
import { useTell } from '../../../ui/told/told.tsx';
import { actions } from '../../actions.ts';
import { Due } from './due.tsx';
import { placedIn, type SentTo } from './placed.ts';
import { NO_TERM, termOf, type TermValues } from './term.ts';
import { TermFields } from './term-fields.tsx';
import { useTexts } from './texts.ts';

interface Values extends TermValues {
  /** The councils that are asked. */
  readonly councils: readonly string[];
  readonly questions: readonly string[];
  readonly draftVersion: string;
  /** Not each of them gets the same term: then each has its own, in the order in which they can be chosen. */
  readonly apart: boolean | string;
  readonly own: readonly TermValues[];
  readonly withoutInvolvementBecause: string;
  readonly withoutTextBecause: string;
  readonly urgentBecause: string;
  readonly date: string;
}

const { Asked, Checkboxes, Choice, Lines, LongText, PartialDateField, YesNo } = fieldsOf<Values>();

interface FromSpaceProps {
  readonly trajectory: TrajectoryAnswer;
  readonly questions: Values['questions'];
}

/** What can still change, as questions: those that are not asked yet are put behind the others. */
function FromSpace({ trajectory, questions }: FromSpaceProps) {
  const t = useTexts();
  const { form } = useFormContext();
  const asked = questions.filter(isTyped);
  const open = (trajectory.influenceSpace?.open ?? [])
    .map((point) => t('questions.about', { point }))
    .filter((question) => !asked.includes(question));
  if (open.length === 0) return null;
  return (
    <div>
      <Button appearance="secondary-action-button" onClick={() => form.set('questions', [...asked, ...open])}>
        {t('questions.fromSpace', { count: open.length })}
      </Button>
    </div>
  );
}

/** The councils that can be asked, in one order: the one of the address, or the only one, is chosen. */
function councilsIn({ subjects, over }: Work<'AdviceRequested'>) {
  const all = subjects.flatMap(({ about: { council }, possible }) =>
    council === undefined ? [] : [{ council, possible }],
  );
  const named = all.filter(({ council }) => council === over.over);
  const chosen = named.length > 0 ? named : all.length === 1 ? all : [];
  return { all, chosen: chosen.map(({ council }) => council) };
}

function RequestForm({ work }: { work: Work<'AdviceRequested'> }) {
  const t = useTexts();
  const terms = useTerms();
  const action = useActionTexts();
  const tell = useTell();
  const navigate = useNavigate();
  const { trajectory, influence } = work;
  const { id, drafts, involvements } = trajectory;
  const nameOf = nameIn(trajectory);
  const { all, chosen } = councilsIn(work);
  const version = drafts.at(-1)?.version;
  const form = useForm<Values>(`advice-requests ${id} ${work.over.over ?? ''}`, {
    ...NO_TERM,
    councils: chosen,
    questions: [''],
    draftVersion: version === undefined ? '' : String(version),
    apart: false,
    own: all.map(() => NO_TERM),
    ...{ withoutInvolvementBecause: '', withoutTextBecause: '', urgentBecause: '', date: '' },
  });
  const { set, typedIn } = form;
  const isWithout = form.values.draftVersion === '' && !typedIn('draftVersion');
  useEffect(() => {
    // The first version can come while the form stands open, or is kept from before it came.
    if (isWithout && version !== undefined) set('draftVersion', String(version));
  }, [isWithout, version, set]);
  const { mutateAsync, error: refused, isPending } = useRecordAll(id);
  const [sent, setSent] = useState<SentTo>();

  const isApart = ({ apart, councils }: Values) => apart === true && councils.length > 1;
  const ownPlace = (council: string) => all.findIndex((one) => one.council === council);
  const termFor = (values: Values, council: string): TermValues =>
    (isApart(values) ? values.own[ownPlace(council)] : undefined) ?? values;
  // They stay as they were until an answer came: what is sent again has to be the same.
  const [requests, setRequests] = useState<Readonly<Record<string, string>>>({});
  const idsFor = (councils: readonly string[]) => {
    const used = new Set(idsIn(trajectory, influence));
    return Object.fromEntries(
      councils.map((council) => {
        const request = requests[council] ?? freeId(`r-${council}`, used);
        used.add(request);
        return [council, request];
      }),
    );
  };
  const factsOf = (values: Values) => {
    const ids = idsFor(values.councils);
    return values.councils.map((council) => {
      const { questions, draftVersion, withoutInvolvementBecause, withoutTextBecause, urgentBecause, date } = values;
      const content = {
        questions: questions.filter(isTyped),
        ...(draftVersion !== '' && { draftVersion: Number(draftVersion) }),
        ...termOf(termFor(values, council)),
        ...{ withoutInvolvementBecause, withoutTextBecause, urgentBecause },
      };
      return {
        ...{ fact: 'AdviceRequested' as const, id: ids[council] ?? '', council },
        ...(filled(content) as object),
        ...(date !== '' && { date }),
      };
    });
  };
  const error = useMemo(() => placedIn(refused, sent), [refused, sent]);
  const back = { to: ROOMS.talks, params: { dossier: id } } as const;
  const send = async (values: Values, validateOnly: boolean) => {
    setSent({
      councils: values.councils.map((council) => ({
        name: nameOf(council),
        ...(isApart(values) && { own: ownPlace(council) }),
      })),
      questions: values.questions.flatMap((question, i) => (isTyped(question) ? [i] : [])),
    });
    setRequests(idsFor(values.councils));
    try {
      await mutateAsync({ body: { facts: factsOf(values) }, validateOnly });
    } catch (failure) {
      if (isRefused(failure)) setRequests({});
      throw failure;
    }
    if (validateOnly) return;
    form.clear();
    await navigate(back);
    tell(t('done', { councils: values.councils.map(nameOf).join(', ') }));
  };
  const { values } = form;
  const urgent = values.urgentBecause.trim() !== '';
  const dueOf = (council: string, given: Values) => (
    <Due dossier={id} term={termFor(given, council)} on={given.date} urgent={urgent} council={nameOf(council)} />
  );
  return (
    <Form
      form={form}
      send={send}
      error={error}
      check={({ councils }) =>
        councils.length > 0 ? undefined : refusedHere({ place: 'councils', detail: t('nobody') })
      }
      undone={(sent?.councils.length ?? 0) > 1 ? t('undone') : undefined}
      shown={(given) =>
        factsOf(given).map(({ fact, ...data }) => (
          <div key={data.council} className="dw-stack dw-stack--tight">
            <Content {...{ trajectory, influence }} type={fact} data={data} />
            {dueOf(data.council, given)}
          </div>
        ))
      }
      busy={isPending}
      submit={t('submit')}
      aside={<Link {...back}>{action('cancel')}</Link>}
    >
      {all.length === 1 ? (
        <p className="utrecht-paragraph dw-about">{chosen.map(nameOf).join()}</p>
      ) : (
        <Checkboxes
          place="councils"
          label={t('which')}
          description={t('several')}
          options={all.map(({ council, possible }) => ({
            value: council,
            label: possible ? nameOf(council) : action('about.notToday', { what: nameOf(council) }),
          }))}
          required
        />
      )}
      <Lines
        place="questions"
        label={t('questions.label')}
        description={t('questions.description')}
        what={t('questions.what')}
        line={(number) => t('questions.row', { number })}
      />
      <FromSpace trajectory={trajectory} questions={values.questions} />
      <TextPicker dossier={id} insert={(text) => form.set('questions', [...values.questions.filter(isTyped), text])} />
      {drafts.length > 0 && (
        <Choice
          place="draftVersion"
          label={t('draft.label')}
          description={t('draft.description')}
          options={drafts.map(({ version: one, maturity }) => ({
            value: String(one),
            label: `${terms('version', { version: one })} (${terms(`maturity.${maturity}`)})`,
          }))}
        />
      )}
      {values.councils.length > 1 && <YesNo place="apart" label={t('term.apart')} />}
      {isApart(values) ? (
        values.councils.map((council) => (
          <section key={council} className="dw-stack dw-stack--tight" aria-label={nameOf(council)}>
            <Concerning value={nameOf(council)}>
              <h2 className="utrecht-heading-3">{nameOf(council)}</h2>
              <TermFields of={termFor(values, council)} at={`own[${ownPlace(council)}].`} trajectory={trajectory} />
            </Concerning>
            {dueOf(council, values)}
          </section>
        ))
      ) : (
        <>
          <TermFields of={values} at="" trajectory={trajectory} />
          <Due dossier={id} term={values} on={values.date} urgent={urgent} />
        </>
      )}
      <Asked place="withoutInvolvementBecause" when={involvements.length === 0}>
        <LongText
          place="withoutInvolvementBecause"
          label={t('withoutInvolvement.label')}
          description={t('withoutInvolvement.description')}
          rows={3}
          required
        />
      </Asked>
      <Asked place="withoutTextBecause" when={drafts.length === 0 && trajectory.definition >= 2}>
        <LongText
          place="withoutTextBecause"
          label={t('withoutText.label')}
          description={t('withoutText.description')}
          rows={3}
          required
        />
      </Asked>
      <LongText place="urgentBecause" label={t('urgent.label')} description={t('urgent.description')} rows={2} />
      <PartialDateField place="date" label={action('date.label')} description={action('date.description')} />
    </Form>
  );
}

export default function AdviceRequest() {
  const t = useTexts();
  const none = useNoCouncilTexts();
  return (
    <WorkPage
      type="AdviceRequested"
      title={t('title')}
      lead={t('lead')}
      missing={({ id, possibilities, ...of }) =>
        needsCouncil(possibilities, of) && (
          <>
            <p className="utrecht-paragraph">{none('why')}</p>
            <Link to={actions.TrajectoryAmended} params={{ dossier: id }}>
              {none('add')}
            </Link>
          </>
        )
      }
    >
      {(work) => <RequestForm work={work} />}
    </WorkPage>
  );
}
