import { useDates } from '../../texts/dates.ts';
import { useSpoken } from '../../texts/texts-of.ts';
import type { SheetAnswer } from '../../api/answers.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { Table } from '../../ui/table.tsx';
import { useTexts } from './texts.ts';

const TONES = { new: 'info', added: 'positive', there: 'neutral', refused: 'negative' } as const;

/** The dossiers that come, or came, of a sheet. */
export function Coming({ dossiers }: Pick<SheetAnswer, 'dossiers'>) {
  const t = useTexts();
  const title = t('coming.title', { count: dossiers.length });
  return (
    <Section title={title}>
      <Table label={title}>
        <thead>
          <tr>
            {(['dossier', 'councils', 'points', 'answers', 'leftOut', 'state'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`coming.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dossiers.map(({ id, title: called, councils, points, answers, leftOut, state, why }) => (
            <tr key={id}>
              <th scope="row">
                {state === 'added' || state === 'there' ? (
                  <Link to="/dossiers/$dossier" params={{ dossier: id }}>
                    {called}
                  </Link>
                ) : (
                  called
                )}
              </th>
              <td>{councils.join(', ')}</td>
              <td>{points}</td>
              <td>{answers}</td>
              <td>{leftOut}</td>
              <td>
                <Badge tone={TONES[state]}>{t(`coming.${state}`)}</Badge>
                {why !== undefined && (
                  <p className="utrecht-paragraph dw-small" lang="nl">
                    {why}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

/** As many rows as are told one by one of what stands in no column: of more each would say the same. */
const FEW = 3;

/** Each cell that keeps a row out, and why. */
export function Problems({ problems, problemCount }: Pick<SheetAnswer, 'problems' | 'problemCount'>) {
  const t = useTexts();
  const { language } = useSpoken();
  const { list } = useDates();
  if (problemCount === 0) return null;
  const byField = Map.groupBy(problems, ({ column, field }) => (column === undefined ? field : undefined));
  const nowhere = [...byField].flatMap(([field, of]) =>
    field !== undefined && of.length > FEW ? [{ field, count: of.length }] : [],
  );
  const cells = problems.filter(
    ({ column, field }) => column !== undefined || !nowhere.some((one) => one.field === field),
  );
  const more = problems.length < problemCount && t('problems.more', { shown: problems.length, count: problemCount });
  return (
    <Section title={t('problems.title')} {...(more && { intro: more })}>
      {nowhere.length > 0 && (
        <p className="utrecht-paragraph">
          {t('problems.noColumn', {
            fields: list(nowhere.map(({ field, count }) => t('problems.in', { field: t(`field.${field}`), count }))),
          })}
        </p>
      )}
      {cells.length > 0 && (
        <Table label={t('problems.title')}>
          <thead>
            <tr>
              {(['cell', 'column', 'says', 'why'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`problems.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ row, cell, column, field, says, message }) => (
              <tr key={`${row} ${cell} ${message}`}>
                <th scope="row">{cell}</th>
                <td>{column ?? (field === undefined ? '' : t(`field.${field}`))}</td>
                <td>{says ?? <span className="dw-muted">{t('problems.empty')}</span>}</td>
                <td lang={language === 'nl' ? undefined : 'nl'}>{message}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
