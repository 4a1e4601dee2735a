import type { KeptCouncil } from '../../administration/queries.ts';
import { useAdministers } from '../../api/session.ts';
import { CouncilFacts } from '../../lists/council-facts.tsx';
import { useDates } from '../../texts/dates.ts';
import { useLawName } from '../../texts/law-name.ts';
import { Card, Facts } from '../../ui/section.tsx';
import { CouncilForm } from './council-form.tsx';
import { Removing } from './removing.tsx';
import { useTexts } from './texts.ts';
import { Versions } from './versions.tsx';

interface ListedProps {
  readonly municipality: string;
  readonly council: KeptCouncil;
}

/** A council of the list: what it is, and for the administrator how to change it or take it off. */
export function Listed({ municipality, council }: ListedProps) {
  const t = useTexts();
  const lawName = useLawName();
  const { list } = useDates();
  const mayChange = useAdministers(municipality);
  const { id, name, legalBases } = council;
  const laws = legalBases.map(lawName);
  return (
    <Card>
      <h3 className="utrecht-heading-3">{name}</h3>
      <p className="utrecht-paragraph">{laws.length === 0 ? t('noLaw') : list(laws)}</p>
      {mayChange ? (
        <details className="dw-more">
          <summary>{t('change', { name })}</summary>
          <div className="dw-stack">
            <CouncilForm
              municipality={municipality}
              council={council}
              idFor={() => id}
              submit={t('submit')}
              done={t('changed', { name })}
            />
            <Removing municipality={municipality} council={council} />
          </div>
        </details>
      ) : (
        <Facts>
          <CouncilFacts council={council} />
        </Facts>
      )}
      <Versions municipality={municipality} council={council} />
    </Card>
  );
}
