import { Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { councilsQuery } from '../../api/queries.ts';
import { useTerms } from '../../texts/use-texts.ts';
import { Link } from '../../ui/link.tsx';
import { LEGAL_BASES, SORTS, STAGES, type Search } from './search.ts';
import { useTexts } from './texts.ts';

const AFTER_MS = 350;

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="dw-filter__field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly change: (value: string | undefined) => void;
}
const Choose = ({ label, all, value, options, change }: ChooseProps) => (
  <Field label={label}>
    {(id) => (
      <Select id={id} value={value ?? ''} onChange={(event) => change(event.target.value || undefined)}>
        <SelectOption value="">{all}</SelectOption>
        {options.map(([option, name]) => (
          <SelectOption key={option} value={option}>
            {name}
          </SelectOption>
        ))}
      </Select>
    )}
  </Field>
);

/** Words are looked for when somebody stops typing, not at every letter. */
function Words({ value, change }: { value: string; change: (value: string | undefined) => void }) {
  const t = useTexts();
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  // The address changed by other means (back, "show all"): it says what stands here.
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => change(typed.trim() === '' ? undefined : typed), AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, value, change]);
  return (
    <Field label={t('filter.words')}>
      {(id) => <Textbox id={id} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />}
    </Field>
  );
}

export function Filter({ search }: { search: Search }) {
  const t = useTexts();
  const terms = useTerms();
  const navigate = useNavigate({ from: '/dossiers' });
  const { items } = useSuspenseQuery(councilsQuery).data;
  // One council may advise several municipalities under one id; its name is what people know.
  const councils = [...new Map(items.map(({ council, name }) => [council, name]))];
  const change = (part: Partial<Search>) =>
    void navigate({ search: ({ cursor: _, ...now }) => ({ ...now, ...part }), replace: true, resetScroll: false });
  const { cursor: _, sort: __, ...filters } = search;
  return (
    <search className="dw-filter" aria-label={t('filter.label')}>
      <Words value={search.title ?? ''} change={(title) => change({ title })} />
      <Choose
        label={t('filter.stage')}
        all={t('filter.anyStage')}
        value={search.stage}
        options={STAGES.map((stage) => [stage, terms(`stage.${stage}`)])}
        change={(stage) => change({ stage: stage as Search['stage'] })}
      />
      <Choose
        label={t('filter.council')}
        all={t('filter.anyCouncil')}
        value={search.council}
        options={councils}
        change={(council) => change({ council })}
      />
      <Choose
        label={t('filter.legalBasis')}
        all={t('filter.anyLegalBasis')}
        value={search.legalBasis}
        options={LEGAL_BASES.map((basis) => [basis, terms(`legalBasis.${basis.replaceAll('.', '_') as 'local'}`)])}
        change={(legalBasis) => change({ legalBasis: legalBasis as Search['legalBasis'] })}
      />
      <Field label={t('filter.dueUntil')}>
        {(id) => (
          <Textbox
            id={id}
            type="date"
            value={search.dueUntil ?? ''}
            onChange={(event) => change({ dueUntil: event.target.value || undefined })}
          />
        )}
      </Field>
      <Field label={t('filter.sort')}>
        {(id) => (
          <Select
            id={id}
            value={search.sort ?? SORTS[0]}
            onChange={(event) => change({ sort: event.target.value as Search['sort'] })}
          >
            {SORTS.map((sort) => (
              <SelectOption key={sort} value={sort}>
                {t(`sort.${sort}`)}
              </SelectOption>
            ))}
          </Select>
        )}
      </Field>
      {Object.values(filters).some((value) => value !== undefined) && (
        <Link to="/dossiers" search={search.sort ? { sort: search.sort } : {}} className="dw-filter__clear">
          {t('filter.clear')}
        </Link>
      )}
    </search>
  );
}
