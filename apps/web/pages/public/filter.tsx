import type { ReactNode } from 'react';
import type { Councils, Municipality } from '../../../api/web/public-page.ts';
import { useFrame } from './frame.ts';
import { useTexts } from './texts.ts';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** As `Choose` of the workplace, for a form that is sent without a script. */
export const Choice = ({ name, label, all, value = '', options }: ChoiceProps) => (
  <div className="dw-search__field">
    <label className="utrecht-form-label" htmlFor={name}>
      {label}
    </label>
    <select className="utrecht-select utrecht-select--html-select" id={name} name={name} defaultValue={value}>
      <option value="">{all}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

interface WhoseProps {
  readonly councils: Councils;
  readonly municipalities: readonly Municipality[];
  readonly filter: { readonly municipality?: string; readonly council?: string };
}

/** Of which municipality, and of which council. */
export function Whose({ councils, municipalities, filter }: WhoseProps) {
  const t = useTexts();
  return (
    <>
      {municipalities.length > 1 && (
        <Choice
          name="municipality"
          label={t('filter.municipality')}
          all={t('filter.everyMunicipality')}
          value={filter.municipality}
          options={municipalities.map(({ code, name }) => [code, name])}
        />
      )}
      <Choice
        name="council"
        label={t('filter.council')}
        all={t('filter.everyCouncil')}
        value={filter.council}
        options={councils.items.map(({ municipality, council, name }) => [`${municipality}/${council}`, name])}
      />
    </>
  );
}

interface ChecksProps {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly (readonly [value: string, name: string])[];
}

/** Several at once. */
export const Checks = ({ name, label, values, options }: ChecksProps) => (
  <fieldset className="dw-search__field dw-search__checks">
    <legend className="utrecht-form-label">{label}</legend>
    {options.map(([option, text]) => (
      <label key={option} className="dw-search__check">
        <input
          type="checkbox"
          className="utrecht-checkbox utrecht-checkbox--html-input"
          name={name}
          value={option}
          defaultChecked={values.includes(option)}
        />
        {text}
      </label>
    ))}
  </fieldset>
);

export const DayField = ({ name, label, value }: { name: string; label: string; value: string | undefined }) => (
  <div className="dw-search__field">
    <label className="utrecht-form-label" htmlFor={name}>
      {label}
    </label>
    <input className="utrecht-textbox" type="date" id={name} name={name} defaultValue={value ?? ''} />
  </div>
);

/** What is chosen more seldom is folded, unless something of it was chosen. */
export function More({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details className="dw-more dw-search__more" open={open}>
      <summary>{label}</summary>
      <div className="dw-search__fields">{children}</div>
    </details>
  );
}

interface FilterProps {
  /** Under /openbaar. */
  readonly path: string;
  readonly label: string;
  /** What goes along, and is chosen otherwise. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
  readonly children: ReactNode;
}

/** Narrows a list; sent as an address that can be kept. */
export function Filter({ path, label, kept = {}, children }: FilterProps) {
  const t = useTexts();
  const { language } = useFrame();
  const hidden = Object.entries({ ...kept, taal: language === 'nl' ? undefined : language });
  return (
    <search>
      <form className="dw-search dw-no-print" method="get" action={`/openbaar${path}`} aria-label={label}>
        {hidden.map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <button className="utrecht-button utrecht-button--primary-action" type="submit">
          {t('filter.submit')}
        </button>
      </form>
    </search>
  );
}
