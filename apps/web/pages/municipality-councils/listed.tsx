import { Button } from '@utrecht/component-library-react';
import { useChange, type KeptCouncil } from '../../administration/kept.ts';
import { FormProblems } from '../../form/problems.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/use-texts.ts';
import { Card } from '../../ui/section.tsx';
import { useToast } from '../../ui/toast/toast.tsx';
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
  const terms = useTerms();
  const toast = useToast();
  const { list } = useDates();
  const { mutate, error, isPending } = useChange(municipality);
  const { id, name, legalBases, revision } = council;
  const laws = legalBases.map((value) => terms(`legalBasis.${value.replaceAll('.', '_') as 'local'}`));
  const remove = () => {
    if (isPending) return;
    mutate({ method: 'DELETE', path: pathOf(id), revision }, { onSuccess: () => toast(t('removed', { name })) });
  };
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
              <Button appearance="secondary-action-button" onClick={remove} aria-disabled={isPending}>
                {t('remove')}
              </Button>
            }
          />
        </div>
      </details>
    </Card>
  );
}
