import type { Point } from '../action/points.ts';
import { usePartName } from './agreement.tsx';
import type { Content } from './merge.ts';
import { PartPanel } from './part-panel.tsx';
import { contentOf } from './parts.ts';
import { useTexts } from './texts.ts';

/** With the verdict of an advice. */
export function VerdictPanel({ verdict }: { verdict: string }) {
  const t = useTexts();
  return <PartPanel part="verdict" about={t('part.verdict')} mine={verdict || null} />;
}

/** With a point of it. */
export function PointPanel({ point, called }: { point: Point; called: number | string }) {
  const t = useTexts();
  const { part } = point;
  if (part === undefined) return null;
  return <PartPanel part={part} about={t('part.point', { number: called })} mine={contentOf(point)} />;
}

/** With what is said of one answer. */
export function AnswerPanel({ part, mine }: { part: string; mine: Content }) {
  const partName = usePartName();
  return <PartPanel part={part} about={partName(part)} mine={mine} />;
}
