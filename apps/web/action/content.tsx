import type { PostedFact } from '../api/record.ts';
import { contentFieldsOf } from '../trajectory/content/fields.ts';
import { useTold } from '../trajectory/content/told.ts';
import { useDates } from '../texts/dates.ts';
import { Fact, Facts } from '../ui/section.tsx';
import type { Work } from './page.tsx';
import { useActionTexts } from './texts.ts';

interface ContentProps {
  readonly type: PostedFact;
  readonly trajectory: Work['trajectory'];
  /** Where it can be about a point. */
  readonly influence?: Work['influence'];
  readonly data: object & { readonly date?: string };
}

/** All that a fact says, field by field, as the timeline will tell it. */
export function Content({ type, trajectory, influence, data: { date: on, ...data } }: ContentProps) {
  const t = useActionTexts();
  const { date } = useDates();
  const { all } = useTold(trajectory, influence);
  return (
    <Facts narrow>
      {all(contentFieldsOf(type), data).map(({ name, label, said }) => (
        <Fact key={name} name={label}>
          {said.length === 1 ? (
            <span className="dw-prose" lang="nl">
              {said[0]}
            </span>
          ) : (
            <ul className="dw-bullets">
              {said.map((line, i) => (
                <li key={i}>{line}</li>
              ))}
            </ul>
          )}
        </Fact>
      ))}
      {on !== undefined && <Fact name={t('date.on')}>{date(on)}</Fact>}
    </Facts>
  );
}
