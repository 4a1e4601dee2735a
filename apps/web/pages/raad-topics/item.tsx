import type { ReactNode } from 'react';
import type { RaadTopic } from '#vocabulary';
import type { RaadTopicItem } from '../../api/answers.ts';
import { useAboutPoint } from '../../lists/about-point.ts';
import { InDossier } from '../../lists/in-dossier.tsx';
import { ROOM_OF } from '../../trajectory/room/rooms.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/section.tsx';
import { VERDICT_TONES } from '../../ui/tones.ts';
import { useTexts } from './texts.ts';

const TONES: Readonly<Record<Exclude<RaadTopic, 'refused'>, Tone>> = {
  ...{ disputed: 'negative', unanswered: 'negative', answeredLate: 'warning', notRecognised: 'warning' },
  ...{ notConsulted: 'negative', decidedBeforeAdvice: 'negative', decidedBeforeAnswers: 'negative' },
  withoutInvolvement: 'warning',
};
/** Where the dossier tells what is about the whole of it. */
const PLACE: Readonly<Partial<Record<RaadTopic, 'disputes' | 'decisions' | 'requests'>>> = {
  ...{ disputed: 'disputes', notConsulted: 'decisions', decidedBeforeAdvice: 'decisions' },
  ...{ decidedBeforeAnswers: 'decisions', withoutInvolvement: 'requests' },
};
/** Who says what stands as its ground. */
const SAID_BY: Readonly<Partial<Record<RaadTopic, 'refused' | 'said'>>> = {
  ...{ refused: 'refused', disputed: 'said', notRecognised: 'said' },
};

/** To the point, the advice or the place in the dossier that it is about. */
function TopicLink({ item, children }: { item: RaadTopicItem; children: ReactNode }) {
  const { dossier, kind, of, advice, point } = item;
  const hash = PLACE[kind] ?? 'involvements';
  return (
    <InDossier
      dossier={dossier}
      point={point === undefined ? undefined : of}
      advice={advice}
      room={ROOM_OF[hash]}
      hash={hash}
    >
      {children}
    </InDossier>
  );
}

/** Something that the raad can ask about: what, of whom, since when, and what was said about it. */
export function Item({ item }: { item: RaadTopicItem }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const about = useAboutPoint()(item);
  const { kind, verdict, said, ground, title, authorityName, dueOn, open = 0, broughtInOn } = item;
  const isRefusal = kind === 'refused' && verdict !== undefined;
  const tone = isRefusal ? VERDICT_TONES[verdict] : kind === 'refused' ? 'neutral' : TONES[kind];
  const due = dueOn === undefined ? '' : t('due', { date: date(dueOn) });
  // What is still awaited has a day to come only; what came late has two.
  const on =
    kind === 'unanswered' && due !== ''
      ? ''
      : kind === 'answeredLate'
        ? t('came', { date: date(item.on) })
        : date(item.on);
  return (
    <li>
      <Card>
        <div className="dw-row">
          <Badge tone={broughtInOn === undefined ? tone : 'neutral'}>
            {isRefusal ? terms(`verdict.${verdict}`) : terms(`topic.${kind}`)}
          </Badge>
          <span className="dw-small dw-muted">{[about, authorityName, due, on].filter(Boolean).join(', ')}</span>
        </div>
        <p className="utrecht-paragraph">
          <TopicLink item={item}>
            <span lang="nl">{said ?? title}</span>
            <span className="dw-hidden">{`, ${terms(`topic.${kind}`)}`}</span>
          </TopicLink>
        </p>
        {open > 0 && <p className="utrecht-paragraph">{t('open', { count: open })}</p>}
        {ground !== undefined && (
          <p className="utrecht-paragraph dw-prose">
            <strong>{`${t(`ground.${SAID_BY[kind] ?? 'course'}`)}: `}</strong>
            <span lang="nl">{ground}</span>
          </p>
        )}
        {ground === undefined && PLACE[kind] !== undefined && <p className="utrecht-paragraph">{t('noGround')}</p>}
        {broughtInOn !== undefined && (
          <p className="utrecht-paragraph dw-small">{t('before', { date: date(broughtInOn) })}</p>
        )}
        {said !== undefined && (
          <p className="utrecht-paragraph dw-small dw-muted" lang="nl">
            {title}
          </p>
        )}
      </Card>
    </li>
  );
}
