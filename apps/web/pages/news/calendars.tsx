import { Button } from '@utrecht/component-library-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarsQuery, useCalendars } from '../../api/news.ts';
import { councilsQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { FormProblems } from '../../form/problems.tsx';
import { useNameOf } from '../../lists/municipality.tsx';
import { useDates } from '../../texts/dates.ts';
import { Section } from '../../ui/section.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { useHowTexts } from './texts.ts';

interface Of {
  readonly municipality: string;
  readonly council?: string;
}
const same = (a: Of, b: Of) => a.municipality === b.municipality && a.council === b.council;

/** The council or the municipality, as people call it. */
function useCalled(): (of: Of) => string {
  const nameOf = useNameOf();
  const session = useSession();
  const { list } = useDates();
  const councils = useQuery(councilsQuery).data?.items ?? [];
  return (of) => {
    const shared = session?.memberships.filter(
      ({ council, sharedBy }) => sharedBy === of.municipality && council === of.council,
    );
    const places = [of.municipality, ...new Set(shared?.map(({ municipality }) => municipality))];
    const place = list(places.map(nameOf));
    // One that its home asked nothing yet is known from where it is shared.
    const known = councils.find((one) => places.includes(one.municipality) && one.council === of.council);
    return of.council === undefined ? place : `${known?.name ?? of.council}, ${place}`;
  };
}

/** Addresses for a calendar program: of each municipality of somebody, and of each council of theirs. */
export function InCalendar() {
  const t = useHowTexts();
  const tell = useTell();
  const { dayOf } = useDates();
  const called = useCalled();
  const session = useSession();
  const { items } = useSuspenseQuery(calendarsQuery).data;
  const { open, end } = useCalendars();
  const [address, setAddress] = useState<string>();
  // The calendar of a council at its home has the terms of all that share it.
  const grants = session?.memberships.filter(({ sharedBy }) => sharedBy === undefined) ?? [];
  const all: Of[] = grants.map(({ role, municipality, council }) =>
    role === 'council' && council !== undefined ? { municipality, council } : { municipality },
  );
  const closed = all.filter(
    (of, i) => all.findIndex((one) => same(one, of)) === i && !items.some((one) => same(one, of)),
  );
  const make = (of: Of) => open.mutate(of, { onSuccess: (made) => setAddress(made.address) });
  const revoke = (id: string) =>
    end.mutate(id, {
      onSuccess: () => {
        setAddress(undefined);
        tell(t('ended'));
      },
    });
  return (
    <Section title={t('calendar')} id="agenda" intro={t('calendarIntro')}>
      <FormProblems error={open.error ?? end.error} />
      {address !== undefined && (
        <div role="status">
          <p className="utrecht-paragraph">{t('opened')}</p>
          <p className="utrecht-paragraph dw-prose">
            <code className="dw-break">{address}</code>
          </p>
        </div>
      )}
      <ul className="dw-list dw-stack">
        {items.map((one) => (
          <li key={one.id}>
            <p className="utrecht-paragraph">{t('since', { of: called(one), date: dayOf(one.madeAt) })}</p>
            <Button appearance="secondary-action-button" onClick={() => revoke(one.id)}>
              {t('end', { of: called(one) })}
            </Button>
          </li>
        ))}
        {closed.map((of) => (
          <li key={called(of)}>
            <Button appearance="secondary-action-button" onClick={() => make(of)}>
              {t('open', { of: called(of) })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
