import type { WorklistItem } from '../../api/answers.ts';
import { daysUntil } from '../../texts/dates.ts';
import { Section } from '../../ui/section.tsx';
import { Task } from './task.tsx';
import { useTexts } from './texts.ts';

const GROUPS = ['returned', 'overdue', 'soon', 'later', 'undated', 'before'] as const;
const SOON_DAYS = 14;

export function groupOf({ dueOn, broughtInOn, handover }: WorklistItem): (typeof GROUPS)[number] {
  if (broughtInOn !== undefined) return 'before';
  if (handover === 'returned') return 'returned';
  if (dueOn === undefined) return 'undated';
  const days = daysUntil(dueOn);
  if (days < 0) return 'overdue';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

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
