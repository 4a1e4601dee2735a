import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { WorkForm, type Common, type WorkFormProps } from '../../action/form.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { PointsField } from '../../action/points-field.tsx';
import { newPoint, NO_POINT, type Point, recommendationsOf, refusedTwice } from '../../action/points.ts';
import { chosenFor, councilOf } from '../../action/subjects.ts';
import { useActionTexts } from '../../action/texts.ts';
import { draftsQuery } from '../../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { useIsOwn } from '../../api/session.ts';
import type { FormState } from '../../form/use-form.ts';
import { useAlongOn } from '../../together/along-on.ts';
import { PointPanel } from '../../together/beside.tsx';
import { pointed } from '../../together/parts.ts';
import { useSharedForm } from '../../together/shared-form.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { numbersIn } from '../../trajectory/names.ts';

const useTexts = textsOf({
  title: { nl: 'Advies aanvullen', en: 'Supplement an advice' },
  lead: {
    nl: 'Voeg punten toe zolang de gemeente nog geen reactie heeft vastgesteld.',
    en: 'Add points as long as the municipality has adopted no response.',
  },
  which: { nl: 'Welk advies vult u aan?', en: 'Which advice do you supplement?' },
  submit: { nl: 'Aanvulling indienen', en: 'Submit supplement' },
  done: { nl: 'Het advies is aangevuld.', en: 'The advice has been supplemented.' },
});

const START = { recommendations: [NO_POINT] as readonly Point[] };
type Values = typeof START;
const SHAPE = pointed<Values & Common>();

interface SupplementProps {
  readonly work: Work<'AdviceSupplemented'>;
  readonly shared?: Pick<WorkFormProps<'AdviceSupplemented', Values>, 'chosen' | 'useShared'>;
}

function SupplementForm({ work, shared }: SupplementProps) {
  const t = useTexts();
  const action = useActionTexts();
  const { trajectory, influence } = work;
  const [start] = useState(() => (shared ? { recommendations: [newPoint()] } : START));
  const body = ({ recommendations }: Values, { advice }: { readonly advice?: string }) => {
    const council = trajectory.advices.find(({ id }) => id === advice)?.council ?? '';
    const ids = countedIds(`${council}-`, recommendations.length, idsIn(trajectory, influence));
    return { recommendations: recommendationsOf(recommendations, ids) };
  };
  return (
    <WorkForm
      work={work}
      noun="advice-supplements"
      initial={start}
      body={body}
      check={({ recommendations, about }) => {
        const { advice } = work.subjects.find(({ key }) => key === about)?.about ?? {};
        const numbers = numbersIn(trajectory);
        const given = trajectory.advices.find(({ id }) => id === advice)?.recommendations ?? [];
        const called = given.flatMap(({ id }) => numbers.get(id) ?? []);
        return refusedTwice('recommendations', action('points.twice'), recommendations, called);
      }}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
      {...shared}
    >
      {(_, __, { advice }) => (
        <PointsField
          trajectory={trajectory}
          version={versionOf(trajectory, advice)}
          {...(shared && { beside: besidePoint })}
        />
      )}
    </WorkForm>
  );
}

const besidePoint = (point: Point, called: number | string) => <PointPanel point={point} called={called} />;

function versionOf({ advices, requests }: TrajectoryAnswer, advice: string | undefined) {
  const given = advices.find(({ id }) => id === advice);
  return requests.find(({ id }) => id === given?.request)?.draftVersion;
}

/** By the people of the council itself: in one draft, which all of them fill in. */
function TogetherForm({ work }: Pick<SupplementProps, 'work'>) {
  const { trajectory, subjects, over } = work;
  const drafts = useSuspenseQuery(draftsQuery(trajectory.id)).data.items;
  const [key, change] = useState(() => chosenFor(subjects, over, trajectory)?.key ?? '');
  const chosen = useMemo(() => ({ key, change }), [key]);
  const sends = subjects.find((one) => one.key === key)?.along !== true;
  const useShared = (form: FormState<Values & Common>, { advice }: { advice?: string }, name: string) => {
    const council = trajectory.advices.find(({ id }) => id === advice)?.council ?? '';
    const of = useMemo(
      () => ({ trajectory: trajectory.id, kind: 'supplement' as const, council, advice }),
      [council, advice],
    );
    return useSharedForm(form, {
      ...{ trajectory, of, shape: SHAPE, name, drafts, sends },
      upon: versionOf(trajectory, advice),
    });
  };
  return <SupplementForm key={key} work={work} shared={{ chosen, useShared }} />;
}

export default function Supplement() {
  const t = useTexts();
  const isOwn = useIsOwn();
  const along = useAlongOn('supplement');
  return (
    <WorkPage type="AdviceSupplemented" besides={along} title={t('title')} lead={t('lead')}>
      {(work) =>
        work.subjects.some((one) => isOwn(work.trajectory, councilOf(one, work.trajectory))) ? (
          <TogetherForm work={work} />
        ) : (
          <SupplementForm work={work} />
        )
      }
    </WorkPage>
  );
}
