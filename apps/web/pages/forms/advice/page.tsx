import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { WorkForm, type Common } from '../../../action/form.tsx';
import { type Work, WorkPage } from '../../../action/page.tsx';
import { refusedTwice } from '../../../action/points.ts';
import { chosenFor, councilOf } from '../../../action/subjects.ts';
import { useActionTexts } from '../../../action/texts.ts';
import { draftsQuery } from '../../../api/advice-drafts.ts';
import { trajectoryQuery } from '../../../api/queries.ts';
import { councilsIn, useIsOwn, useSession } from '../../../api/session.ts';
import type { FormState } from '../../../form/use-form.ts';
import { useAlongOn } from '../../../together/along-on.ts';
import { AdvisingAlong } from '../../../together/along.tsx';
import { PointPanel, VerdictPanel } from '../../../together/beside.tsx';
import { pointed } from '../../../together/parts.ts';
import { useSharedForm } from '../../../together/shared-form.tsx';
import { AdviceFields, Confirmed } from './fields.tsx';
import { useTexts } from './texts.ts';
import { adviceOf, started, type Values } from './values.ts';

interface AdviceFormProps {
  readonly work: Work<'AdviceSubmitted'>;
  readonly shared?: {
    readonly chosen: { readonly key: string; readonly change: (key: string) => void };
    readonly useShared: (
      form: FormState<Values & Common>,
      about: { readonly council?: string; readonly request?: string },
      name: string,
    ) => ReturnType<typeof useSharedForm>;
  };
}

const SHAPE = pointed<Values & Common>();

const BESIDE = {
  verdict: (verdict: string) => <VerdictPanel verdict={verdict} />,
  point: (point: Parameters<typeof PointPanel>[0]['point'], called: number | string) => (
    <PointPanel point={point} called={called} />
  ),
};

function AdviceForm({ work, shared }: AdviceFormProps) {
  const t = useTexts();
  const isOwn = useIsOwn();
  const action = useActionTexts();
  const { trajectory } = work;
  const [start] = useState(started);
  return (
    <WorkForm
      work={work}
      noun="advices"
      initial={start}
      body={(values, about) => adviceOf(work, values, about)}
      check={({ recommendations, without, pointsUnknown }) =>
        without || pointsUnknown ? undefined : refusedTwice('recommendations', action('points.twice'), recommendations)
      }
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
      published={(values, { request }) => <Confirmed {...{ trajectory, request, values }} />}
      {...shared}
    >
      {(_, values, { request, council = '' }) => (
        <AdviceFields
          {...{ trajectory, values, request, council }}
          onBehalf={!isOwn(trajectory, council)}
          {...(shared && { beside: BESIDE })}
        />
      )}
    </WorkForm>
  );
}

/** By the people of the council itself: in one draft, which all of them fill in. */
function TogetherForm({ work }: Pick<AdviceFormProps, 'work'>) {
  const { trajectory, subjects, over } = work;
  const drafts = useSuspenseQuery(draftsQuery(trajectory.id)).data.items;
  const [key, change] = useState(() => chosenFor(subjects, over, trajectory)?.key ?? '');
  const chosen = useMemo(() => ({ key, change }), [key]);
  const sends = subjects.find((one) => one.key === key)?.along !== true;
  const useShared = (form: FormState<Values & Common>, about: { council?: string; request?: string }, name: string) => {
    const { council = '', request } = about;
    const upon = trajectory.requests.find(({ id }) => id === request)?.draftVersion;
    const of = useMemo(
      () => ({ trajectory: trajectory.id, kind: 'advice' as const, council, request }),
      [council, request],
    );
    return useSharedForm(form, { trajectory, of, shape: SHAPE, name, drafts, upon, sends });
  };
  return (
    <>
      <AdvisingAlong trajectory={trajectory} />
      <AdviceForm key={key} work={work} shared={{ chosen, useShared }} />
    </>
  );
}

export default function Advice() {
  const t = useTexts();
  const isOwn = useIsOwn();
  const along = useAlongOn('advice');
  const { dossier = '' } = useParams({ strict: false });
  const { municipality } = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const own = councilsIn(useSession(), municipality).size > 0;
  return (
    <WorkPage
      type="AdviceSubmitted"
      besides={along}
      title={own ? t('title') : t('onBehalf.title')}
      lead={own ? t('lead') : t('onBehalf.lead')}
    >
      {(work) =>
        work.subjects.some((one) => isOwn(work.trajectory, councilOf(one, work.trajectory))) ? (
          <TogetherForm work={work} />
        ) : (
          <AdviceForm work={work} />
        )
      }
    </WorkPage>
  );
}
