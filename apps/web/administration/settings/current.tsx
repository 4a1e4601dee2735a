import { Fact, Facts, Section } from '../../ui/section.tsx';
import type { Field, Values } from './settings-of.ts';
import { useShown } from './shown.ts';
import { useTexts } from './texts.ts';

/** What holds now, also when somebody else changed it while the form was filled in. */
export function Current({ stored, fields }: { stored: Values; fields: readonly Field[] }) {
  const t = useTexts();
  const { nameOf, inWords } = useShown();
  return (
    <Section title={t('now.title')}>
      <Facts>
        {fields.map((field) => (
          <Fact key={field} name={nameOf(field)}>
            {inWords(field, stored)}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
