import { Button } from '@utrecht/component-library-react';
import { useAct } from '../../administration/act.ts';
import type { KeptCouncil } from '../../administration/kept.ts';
import { FormProblems } from '../../form/problems.tsx';
import { useDates } from '../../texts/dates.ts';
import { useLawName } from '../../texts/use-texts.ts';
import { Card } from '../../ui/section.tsx';
import { CouncilForm, pathOf } from './council-form.tsx';
import { useTexts } from './texts.ts';

interface ListedProps {
  readonly municipality: string;
  readonly council: KeptCouncil;
  readonly used: ReadonlySet<string>;
}

/** A council of the list: what it is, and how to change it or take it off. */
export function Listed({ municipality, council, used }: ListedProps) {
  const t = useTexts();
  const lawName = useLawName();
  const { list } = useDates();
  const { act, error, busy } = useAct(municipality);
  const { id, name, legalBases, revision } = council;
  const laws = legalBases.map(lawName);
  const remove = () => void act({ method: 'DELETE', path: pathOf(id), revision }, t('removed', { name }));
  return (
    <Card>
      <h3 className="utrecht-heading-3">{name}</h3>
      <p className="utrecht-paragraph">{laws.length === 0 ? t('noLaw') : list(laws)}</p>
      <FormProblems error={error} />
      <details className="dw-more">
        <summary>{t('change', { name })}</summary>
        <div>
          <CouncilForm
            municipality={municipality}
            council={council}
            used={used}
            submit={t('submit')}
            done={t('changed', { name })}
            aside={
              <Button appearance="secondary-action-button" onClick={remove} aria-disabled={busy}>
                {t('remove')}
              </Button>
            }
          />
        </div>
      </details>
    </Card>
  );
}
