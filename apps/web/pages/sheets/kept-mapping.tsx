import { useSuspenseQuery } from '@tanstack/react-query';
import { ANSWER_VERDICTS } from '#vocabulary';
import { sheetMappingQuery } from '../../administration/queries.ts';
import { useNameOf } from '../../lists/municipality.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Fact, Facts, Section } from '../../ui/section.tsx';
import { FIELDS } from './mapping.ts';
import { useTexts } from './texts.ts';

/** What was pointed out by hand of how sheets are read, for somebody who brings in none. */
export function KeptMapping({ municipality }: { municipality: string }) {
  const t = useTexts();
  const terms = useTerms();
  const { list } = useDates();
  const name = useNameOf()(municipality);
  const { columns = {}, fixed = {}, words = {} } = useSuspenseQuery(sheetMappingQuery(municipality)).data;
  const ofFields = FIELDS.flatMap((field) => {
    const [column, text] = [columns[field], fixed[field]];
    const said = [
      ...(column === undefined ? [] : [column === '' ? t('kept.without') : t('kept.column', { name: column })]),
      ...(text === undefined ? [] : [t('kept.fixed', { text })]),
    ];
    return said.length === 0 ? [] : [{ what: t(`field.${field}`), said: said.join(', ') }];
  });
  const ofWords = [...ANSWER_VERDICTS, 'open' as const].flatMap((verdict) => {
    const all = words[verdict] ?? [];
    const called = verdict === 'open' ? t('mapping.open') : terms(`verdict.${verdict}`);
    return all.length === 0
      ? []
      : [{ what: t('kept.words', { verdict: called }), said: list(all.map((one) => `‘${one}’`)) }];
  });
  const facts = [...ofFields, ...ofWords];
  return (
    <Section title={t('kept.title', { name })}>
      {facts.length === 0 ? (
        <p className="utrecht-paragraph">{t('kept.none')}</p>
      ) : (
        <Facts>
          {facts.map(({ what, said }) => (
            <Fact key={what} name={what}>
              {said}
            </Fact>
          ))}
        </Facts>
      )}
    </Section>
  );
}
