import { useSuspenseQuery } from '@tanstack/react-query';
import type { DeadlineItem } from '../../api/answers.ts';
import { deadlinesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { Paging } from '../../lists/paging.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Item } from './item.tsx';
import { inState, type Search } from './search.ts';
import { useTexts } from './texts.ts';

type State = NonNullable<Search['state']>;

function Items({ items, name }: { items: readonly DeadlineItem[]; name?: string }) {
  if (items.length === 0) return null;
  return (
    <>
      {name !== undefined && <h3 className="utrecht-heading-3">{name}</h3>}
      <ul className="dw-list dw-deadlines">
        {items.map((item) => (
          <Item key={`${item.dossier} ${item.kind} ${item.of} ${item.who}`} item={item} />
        ))}
      </ul>
    </>
  );
}

function InState({ search, state, alone }: { search: Search; state: State; alone: boolean }) {
  const t = useTexts();
  const only = onlyMunicipality(useSession());
  const { items, next } = useSuspenseQuery(deadlinesQuery(inState(search, only, state))).data;
  // Nobody let these pass: they were over when the dossier came.
  const before = items.filter(({ broughtInOn }) => broughtInOn !== undefined);
  const { cursor, ...filter } = search;
  const more = alone ? { ...filter, cursor: next } : { ...filter, state };
  return (
    <Section title={t(`in.${state}`)}>
      {items.length === 0 ? (
        <Empty title={t(`none.${state}`)} />
      ) : (
        <>
          <Items items={items.filter(({ broughtInOn }) => broughtInOn === undefined)} />
          <Items items={before} name={t('before')} />
        </>
      )}
      <Paging
        first={
          cursor === undefined
            ? undefined
            : (text) => (
                <Link to="/termijnen" search={filter}>
                  {text}
                </Link>
              )
        }
        next={
          next === undefined
            ? undefined
            : (text) => (
                <Link to="/termijnen" search={more}>
                  {alone ? text : t('more')}
                </Link>
              )
        }
      />
      {items.length > 0 && <SheetLinks path="/deadlines" filter={inState(search, only, state)} of={t(`in.${state}`)} />}
    </Section>
  );
}

/** What waits, overdue first; or all that is in one state. */
export function DeadlineList({ search }: { search: Search }) {
  const { state } = search;
  if (state !== undefined) return <InState search={search} state={state} alone />;
  return (
    <div className="dw-stack dw-stack--loose">
      <InState search={search} state="overdue" alone={false} />
      <InState search={search} state="open" alone={false} />
    </div>
  );
}
