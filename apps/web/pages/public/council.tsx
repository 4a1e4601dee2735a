import type { PublicPage } from '../../../api/web/public-page.ts';
import { apart, JUDGED } from '../../lists/apart.ts';
import { CouncilFacts } from '../../lists/council-facts.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useDates } from '../../texts/dates.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { useTerms } from '../../texts/terms.ts';
import { Fact, Facts, Section } from '../../ui/section.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Table } from '../../ui/table.tsx';
import { Public } from './document.tsx';
import { DossierList } from './dossiers.tsx';
import { pathTo, usePublic } from './frame.ts';
import { Follow } from './follow.tsx';
import { useTexts } from './texts.ts';

const useOwn = textsOf({ shared: { nl: 'Adviseert ook in', en: 'Advises in too' } });

/** One council for anybody: its dossiers, and what became of its advice, year by year. */
export function Council({ council, kept, dossiers, shared }: Extract<PublicPage, { page: 'council' }>) {
  const t = useTexts();
  const own = useOwn();
  const terms = useTerms();
  const href = usePublic();
  const lists = useListTexts();
  const { date } = useDates();
  const { name, municipality } = council;
  const isSeveral = council.byYear.some((year) => apart(year).several > 0);
  return (
    <Public
      title={name}
      kind={t('council.kind')}
      description={t('council.description', { name })}
      lead={t('council.lead', { count: council.dossiers, advices: council.advices })}
      above={[[href(''), t('nav.dossiers')]]}
    >
      <Follow municipality={municipality} what="council" of={council.council} />
      <div className="dw-stack dw-stack--loose">
        {(kept || shared.length > 0) && (
          <Facts>
            {kept && <CouncilFacts council={kept} />}
            {kept?.endedOn !== undefined && <Fact name={t('council.ended')}>{date(kept.endedOn)}</Fact>}
            {shared.length > 0 && (
              <Fact name={own('shared')}>
                <ul className="dw-bullets">
                  {shared.map((other) => (
                    <li key={other.municipality}>
                      <a className="utrecht-link" href={href(pathTo.council(other.municipality, council.council))}>
                        {other.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </Fact>
            )}
          </Facts>
        )}
        <Section title={t('council.dossiers')}>
          <DossierList dossiers={dossiers} at={pathTo.council(municipality, council.council)} />
        </Section>
        {council.byYear.length > 0 && (
          <Section title={t('council.years')} intro={isSeveral ? lists('several') : undefined}>
            <Table label={t('council.years')}>
              <thead>
                <tr>
                  <th scope="col">{t('council.year')}</th>
                  <th scope="col">{t('council.total')}</th>
                  {isSeveral && <th scope="col">{lists('answersDue')}</th>}
                  {JUDGED.map((verdict) => (
                    <th key={verdict} scope="col">
                      {terms(`verdict.${verdict}`)}
                    </th>
                  ))}
                  <th scope="col">{terms('verdict.unanswered')}</th>
                  <th scope="col">{t('council.questions')}</th>
                  <th scope="col">{t('council.openQuestions')}</th>
                </tr>
              </thead>
              <tbody>
                {council.byYear.map((year) => {
                  const { recommendations, answers, verdicts, open, questions, openQuestions } = apart(year);
                  return (
                    <tr key={year.name}>
                      <th scope="row">
                        <a
                          className="utrecht-link"
                          href={href(pathTo.councilYear(municipality, council.council, String(year.name)))}
                        >
                          {year.name}
                        </a>
                      </th>
                      <td>{recommendations}</td>
                      {isSeveral && <td>{answers}</td>}
                      {JUDGED.map((verdict) => (
                        <td key={verdict}>{verdicts[verdict]}</td>
                      ))}
                      <td>{open}</td>
                      <td>{questions}</td>
                      <td>{openQuestions}</td>
                    </tr>
                  );
                })}
              </tbody>
            </Table>
            <Explained words={['held']} />
          </Section>
        )}
      </div>
    </Public>
  );
}
