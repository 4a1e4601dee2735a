import { useEffect, useRef, type MouseEvent } from 'react';
import type { TrajectoryView } from '#projections';
import { nameIn } from '../../../trajectory/names.ts';
import { useDates } from '../../../texts/dates.ts';
import { ChosenLine, Line } from './line.tsx';
import { groupsOf, type Point } from './points.ts';
import { useTexts } from './texts.ts';
import '../../../ui/line.css';

interface ListProps {
  readonly trajectory: TrajectoryView;
  readonly points: readonly Point[];
  /** Where something is typed that is not recorded. */
  readonly unsent: ReadonlySet<string>;
  /** The one that is open beside it. */
  readonly open: string | undefined;
  readonly hrefOf: (id: string) => string;
  readonly go: (id: string) => void;
  /** Of those that get one text. */
  readonly choosing?: { readonly chosen: ReadonlySet<string>; readonly toggle: (id: string) => void } | undefined;
}

/** Whether the browser opens it by itself: in another tab, or saved. */
const isElsewhere = ({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent) =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;

/** Every point in a line, with one listener for all of them. */
export function List({ trajectory, points, unsent, open, hrefOf, go, choosing }: ListProps) {
  const t = useTexts();
  const { date } = useDates();
  const list = useRef<HTMLDivElement>(null);
  const nameOf = nameIn(trajectory);
  // Only the list is scrolled, and not the page.
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[aria-current]');
    const frame = list.current?.parentElement;
    if (!line || !frame) return;
    const [{ top, bottom }, around] = [line.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (top < around.top) frame.scrollTop += top - around.top;
    if (bottom > around.bottom) frame.scrollTop += bottom - around.bottom;
  }, [open]);
  const onClick = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-point]')?.dataset['point'];
    if (id === undefined || isElsewhere(event)) return;
    event.preventDefault();
    go(id);
  };
  const lineOf = (point: Point) => {
    const { id, number, verdict, standing, said, answer } = point;
    const shown = {
      ...{ id, number, verdict, standing, text: said.text, question: said.question },
      ...{ typed: unsent.has(id), shared: (answer?.versions?.at(-1)?.shared ?? []).length > 0 },
    };
    if (!choosing) return <Line {...shown} href={hrefOf(id)} current={id === open} />;
    return <ChosenLine {...shown} chosen={choosing.chosen.has(id)} toggle={choosing.toggle} />;
  };
  const shown = choosing ? points.filter((point) => point.open) : points;
  return (
    <div ref={list} className="dw-stack" onClick={onClick}>
      {groupsOf(shown).map(({ advice: id, points: of }) => {
        const advice = trajectory.advices.find((one) => one.id === id);
        return (
          <section key={id ?? ''} className="dw-advice">
            <h3 className="utrecht-heading-4">
              {advice ? `${nameOf(advice.council)}, ${date(advice.on)}` : t('list.returned')}
            </h3>
            <ol className="dw-list dw-lines">
              {of.map((point) => (
                <li key={point.id}>{lineOf(point)}</li>
              ))}
            </ol>
          </section>
        );
      })}
      {shown.length === 0 && <p className="utrecht-paragraph">{t('list.none')}</p>}
    </div>
  );
}
