import type { WorklistItem } from '../../api/answers.ts';
import { daysUntil } from '../../texts/dates.ts';
import { Section } from '../../ui/section.tsx';
import { Task } from './task.tsx';
import { useTexts } from './texts.ts';

const GROUPS = ['overdue', 'returned', 'soon', 'later', 'undated', 'before'] as const;
const SOON_DAYS = 14;

export function groupOf({ dueOn, broughtInOn, handover }: WorklistItem): (typeof GROUPS)[number] {
  if (broughtInOn !== undefined) return 'before';
  const days = dueOn === undefined ? undefined : daysUntil(dueOn);
  if (days !== undefined && days < 0) return 'overdue';
  if (handover === 'returned') return 'returned';
  if (days === undefined) return 'undated';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

const FAR_DAYS = 42;
const isFar = ({ dueOn, fact }: WorklistItem) =>
  dueOn === undefined ? fact === 'CommitmentFulfilled' : daysUntil(dueOn) > FAR_DAYS;

/** With what somebody begins: not with what is for a far day, or a promise for none, while other work waits. */
export const firstAmong = (items: readonly WorklistItem[]): WorklistItem | undefined =>
  items.find((item) => !isFar(item)) ?? items[0];

const keyOf = (item: WorklistItem) =>
  [item.dossier, item.fact, item.about, item.authority, item.role].filter(Boolean).join(' ');

interface TaskGroupsProps {
  readonly items: readonly WorklistItem[];
  readonly nameOf: (item: WorklistItem) => string;
}

/** What awaits somebody, in groups by how soon. */
export function TaskGroups({ items, nameOf }: TaskGroupsProps) {
  const t = useTexts();
  return GROUPS.map((group) => {
    const here = items.filter((item) => groupOf(item) === group);
    return here.length === 0 ? null : (
      <Section key={group} title={t(`group.${group}`)} intro={group === 'before' ? t('beforeIntro') : undefined}>
        <ul className="dw-list dw-tasks">
          {here.map((item) => (
            <Task key={keyOf(item)} item={item} name={nameOf(item)} />
          ))}
        </ul>
      </Section>
    );
  });
}
