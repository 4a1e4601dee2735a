import { shown } from '#text';
import type { TrajectoryView } from '#projections';
import { Fragment } from 'react';
import type { TextAnswer, TextPassage } from '../../api/answers.ts';
import { usePlaceName } from '../place-name.ts';
import { usePointName, type CausesProps } from './causes.tsx';
import { useTextTexts } from './texts.ts';

type Advised = TextAnswer['advised'][number];

export interface AdvisedProps {
  readonly trajectory: TrajectoryView;
  readonly advised: readonly Advised[];
  readonly pointLink: CausesProps['pointLink'];
}

/** Where something of a text leads to that a point is about. */
export const advisedAnchor = (recommendation: string): string => `advies-op-${recommendation}`;

/** Whose points are about a passage, and what it was called when they were given; of an article also those that name it. */
export function AdvisedHere({
  trajectory,
  advised,
  pointLink,
  passage,
}: AdvisedProps & { readonly passage: TextPassage }) {
  const t = useTextTexts();
  const placeName = usePlaceName();
  const pointName = usePointName(trajectory);
  const { about = [], advised: here = [], trail } = passage;
  if (about.length + here.length === 0) return null;
  const said = (id: string) => {
    const point = pointName(id);
    const one = advised.find(({ recommendation }) => recommendation === id);
    if (!one || !here.includes(id)) return point;
    const { version, was, now } = one;
    const [place, isNow] = [was, now].map((at) => at && placeName(at));
    return place === isNow || was.numbers.length === 0
      ? t('onVersion', { point, version })
      : t('then', { point, version, place: place ?? '' });
  };
  return (
    <p className="utrecht-paragraph dw-small">
      {t('about')}
      {[...here, ...about].map((id, i) => (
        <Fragment key={id}>
          {i > 0 && '; '}
          <span
            id={advised.find((one) => one.recommendation === id)?.trails[0] === trail ? advisedAnchor(id) : undefined}
          >
            {pointLink(id, said(id))}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

/** Points about what does not stand in this text any more. */
export function AdvisedOnGone({ trajectory, advised, pointLink }: AdvisedProps) {
  const t = useTextTexts();
  const placeName = usePlaceName();
  const pointName = usePointName(trajectory);
  const gone = advised.filter(({ now }) => now === undefined);
  if (gone.length === 0) return null;
  return (
    <section aria-labelledby="advies-op-weg" className="dw-stack dw-stack--tight">
      <h2 id="advies-op-weg" className="utrecht-heading-4">
        {t('goneTitle')}
      </h2>
      <ul className="dw-bullets">
        {gone.map(({ recommendation, version, was }) => (
          <li key={recommendation} id={advisedAnchor(recommendation)}>
            {pointLink(recommendation, t('gone', { point: pointName(recommendation), place: placeName(was), version }))}
            <blockquote className="dw-prose dw-words" lang="nl">
              {shown(was.text)}
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
