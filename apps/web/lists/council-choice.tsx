import { useSuspenseQuery } from '@tanstack/react-query';
import { councilsQuery } from '../api/queries.ts';
import { Choose } from '../ui/filter/filter.tsx';
import { useNameOf } from './municipality.tsx';
import { useListTexts } from './texts.ts';

interface ChoiceProps {
  readonly municipality: string | undefined;
  readonly value: string | undefined;
  /** With its municipality where that was not chosen yet: councils of several may have the same id. */
  readonly change: (chosen: { council: string | undefined; municipality?: string }) => void;
}

/** Which council, of one municipality or of all. */
export function CouncilChoice({ municipality, value, change }: ChoiceProps) {
  const t = useListTexts();
  const nameOf = useNameOf();
  const { items } = useSuspenseQuery(councilsQuery).data;
  const here = items.filter((council) => municipality === undefined || council.municipality === municipality);
  const keyOf = (one: (typeof here)[number]) => `${one.municipality} ${one.council}`;
  // One that several municipalities share is called the same in each.
  const isTwice = ({ name }: (typeof here)[number]) => here.filter((one) => one.name === name).length > 1;
  const chosen = here.find(({ council }) => council === value);
  return (
    <Choose
      label={t('council')}
      all={t('everyCouncil')}
      value={chosen && keyOf(chosen)}
      options={here.map((one) => [keyOf(one), isTwice(one) ? `${one.name}, ${nameOf(one.municipality)}` : one.name])}
      change={(key) => {
        const one = here.find((council) => keyOf(council) === key);
        change({ council: one?.council, ...(one && municipality === undefined && { municipality: one.municipality }) });
      }}
    />
  );
}
