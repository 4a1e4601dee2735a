import type { ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { narrows } from '../ui/filter/address.ts';
import { Filter } from '../ui/filter/filter.tsx';
import { useChange } from '../ui/filter/use-change.ts';
import { Link } from '../ui/link.tsx';
import { CouncilChoice } from './council-choice.tsx';
import { MunicipalityChoice, onlyMunicipality } from './municipality.tsx';
import type { Over } from './over.ts';
import { PortfolioChoice } from './portfolio-choice.tsx';
import { useListTexts } from './texts.ts';
import { WhoseChoice } from './whose-choice.tsx';
import type { Whose } from '#vocabulary';

interface Narrowing extends Over {
  readonly whose?: Whose | undefined;
  /** Of a council or an authority. */
  readonly who?: string | undefined;
  readonly cursor?: string | undefined;
}

interface ListFilterProps {
  readonly label: string;
  /** The list itself. */
  readonly to: '/niet-overgenomen' | '/punten' | '/reacties' | '/termijnen' | '/veranderd' | '/vragen-van-de-raad';
  /** What stays in the address when all of it is shown. */
  readonly stays?: object;
  readonly search: Narrowing;
  /** By which of what every list knows it can be narrowed, besides its municipality. */
  readonly by: readonly ('whose' | 'portfolio' | 'council')[];
  /** What this list alone is narrowed by. */
  readonly children: ReactNode;
}

/** What narrows a list: where, whose and by which council, in this order on each of them; and the way to all of it. */
export function ListFilter({ label, to, stays = {}, search, by, children }: ListFilterProps) {
  const t = useListTexts();
  const only = onlyMunicipality(useSession());
  const change = useChange<Narrowing>();
  const { cursor: _, ...filters } = search;
  const { municipality = only } = search;
  return (
    <Filter
      label={label}
      clear={
        narrows(filters) && (
          <Link to={to} search={stays as never} className="dw-filter__clear">
            {t('clear')}
          </Link>
        )
      }
    >
      <MunicipalityChoice
        every
        value={search.municipality}
        change={(chosen) =>
          change({
            municipality: chosen,
            council: undefined,
            who: undefined,
            submitter: undefined,
            portfolio: undefined,
          })
        }
      />
      {by.includes('whose') && <WhoseChoice value={search.whose} change={(whose) => change({ whose })} />}
      {by.includes('portfolio') && (
        <PortfolioChoice
          municipality={municipality}
          value={search.portfolio}
          change={(portfolio) => change({ portfolio, withoutPortfolio: undefined })}
        />
      )}
      {by.includes('council') && (
        <CouncilChoice
          municipality={municipality}
          value={search.council}
          change={(chosen) => change({ ...chosen, submitter: undefined })}
        />
      )}
      {children}
    </Filter>
  );
}
