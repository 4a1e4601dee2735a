import { Button, Select, SelectOption } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { useOffered } from '../api/standard-texts.ts';
import { useNameOf } from '../lists/municipality.tsx';
import { useTexts } from './texts.ts';

interface PickerProps {
  readonly dossier: string;
  readonly insert: (text: string) => void;
  /** What is said where there is no text to choose. */
  readonly none?: string | undefined;
}

/** One of the texts of one's own, or of the municipality of a dossier, to be put in: each marked with whose it is. */
export function TextPicker({ dossier, insert, none }: PickerProps) {
  const t = useTexts();
  const nameOf = useNameOf();
  const { own, municipality, theirs } = useOffered(dossier);
  const id = useId();
  const [chosen, setChosen] = useState('');
  const texts = [...own, ...theirs];
  const text = texts.find((one) => one.id === chosen) ?? texts[0];
  if (!text) return none === undefined ? null : <p className="utrecht-paragraph">{none}</p>;
  const groups = [
    { label: t('pick.own'), items: own },
    { label: t('pick.municipality', { name: nameOf(municipality) }), items: theirs },
  ];
  return (
    <div className="dw-row">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('pick.which')}
      </label>
      <Select id={id} value={text.id} onChange={(event) => setChosen(event.target.value)}>
        {groups
          .filter(({ items }) => items.length > 0)
          .map(({ label, items }) => (
            <optgroup key={label} label={label}>
              {items.map((one) => (
                <SelectOption key={one.id} value={one.id}>
                  {one.title}
                </SelectOption>
              ))}
            </optgroup>
          ))}
      </Select>
      <Button appearance="secondary-action-button" onClick={() => insert(text.text)}>
        {t('pick.insert')}
      </Button>
    </div>
  );
}
