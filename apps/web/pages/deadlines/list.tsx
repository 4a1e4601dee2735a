import { useSuspenseQuery } from '@tanstack/react-query';
import { deadlinesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { Paging } from '../../lists/paging.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Item } from './item.tsx';
import { inState, partsOf, type Part, type Search } from './search.ts';
import { useTexts } from './texts.ts';

interface PartProps {
  readonly search: Search;
  readonly part: Part;
  /** Whether it is the only one, and goes on from page to page. */
  readonly alone: boolean;
}

function PartOf({ search, part, alone }: PartProps) {
  const t = useTexts();
  const only = onlyMunicipality(useSession());
  const asked = inState({ ...search, ...part }, only);
  const { items, next } = useSuspenseQuery(deadlinesQuery(asked)).data;
  // Nobody let these pass: they were over when the dossier came.
  const name = part.broughtIn === 'yes' ? 'before' : part.state;
  const { cursor, ...filter } = search;
  if (items.length === 0 && name === 'before' && !alone) return null;
  const more = alone ? { ...filter, cursor: next } : { ...filter, ...part };
  return (
    <Section title={t(`in.${name}`)}>
      {items.length === 0 ? (
        <Empty title={t(`none.${name}`)} />
      ) : (
        <ul className="dw-list dw-deadlines">
          {items.map((item) => (
            <Item key={`${item.dossier} ${item.kind} ${item.of} ${item.who}`} item={item} />
          ))}
        </ul>
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
      {items.length > 0 && <SheetLinks path="/deadlines" filter={asked} of={t(`in.${name}`)} />}
    </Section>
  );
}

/** What waits, overdue first; or all that is in one state. */
export function DeadlineList({ search }: { search: Search }) {
  const parts = partsOf(search);
  return (
    <div className="dw-stack dw-stack--loose">
      {parts.map((part) => (
        <PartOf key={`${part.state} ${part.broughtIn}`} search={search} part={part} alone={parts.length === 1} />
      ))}
    </div>
  );
}
