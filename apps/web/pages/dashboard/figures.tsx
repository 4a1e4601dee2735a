import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DashboardFilter } from '#projections';
import { councilsQuery, dashboardQuery } from '../../api/queries.ts';
import { Figures as Behind } from '../../lists/figure.tsx';
import { tallyLine } from '../../lists/tally.ts';
import { useListTexts } from '../../lists/texts.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Empty } from '../../ui/states/states.tsx';
import { Commitments } from './commitments.tsx';
import { Earliness } from './earliness.tsx';
import { grouped } from './grouped.ts';
import { Influence, promised } from './influence.tsx';
import { Recognition } from './recognition.tsx';
import { Times } from './times.tsx';
import { useTexts } from './texts.ts';
import { VerdictChart } from './verdict-chart.tsx';

const SATISFIED = ['satisfied', 'partlySatisfied', 'dissatisfied', 'notYetSatisfied'] as const;

/** What became of advice in one municipality: in short, and then by portfolio, council and year. */
export function Figures({ filter }: { filter: DashboardFilter }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const { list } = useDates();
  const { all, overdueBefore, byPortfolio, byCouncil, byYear, earliness, commitments } = useSuspenseQuery(
    dashboardQuery(filter),
  ).data;
  const { items } = useSuspenseQuery(councilsQuery).data;
  const { portfolios, councils, years } = useMemo(() => {
    const names = new Map(
      items.filter((c) => c.municipality === filter.municipality).map(({ council, name }) => [council, name]),
    );
    return {
      portfolios: grouped(byPortfolio, 'portfolio', filter, (name) => name ?? t('by.portfolio.none')),
      councils: grouped(byCouncil, 'council', filter, (name = '') => names.get(name) ?? name),
      years: grouped(byYear, 'year', filter, (name = '') => name),
    };
  }, [byPortfolio, byCouncil, byYear, items, filter, t]);
  const { rejoinders, recognition } = all;
  const { untraced } = all.influence;
  const { overdue } = all.responses;
  const said = Object.values(rejoinders).reduce((sum, count) => sum + count, 0);
  return (
    <div className="dw-stack dw-stack--loose">
      {all.advices === 0 ? (
        <Empty title={t('empty')} />
      ) : (
        <>
          <div role="status">
            <ul className="dw-bullets dw-short">
              {overdue > 0 && (
                <li>
                  <Behind
                    of={filter}
                    says={(figure) =>
                      t('short.overdue', { figure: figure(overdue, 'overdue', t('short.late', { count: overdue })) })
                    }
                  />
                </li>
              )}
              <li>{t('short.advices', { count: all.advices, where: t('short.dossiers', { count: all.dossiers }) })}</li>
              <li>
                <Behind
                  of={filter}
                  says={(figure) => t('short.verdicts', { counts: tallyLine(all, overview, list, figure) })}
                />
              </li>
              {promised(all) > 0 && (
                <li>
                  <Behind
                    of={filter}
                    says={(figure) =>
                      t('short.influence', {
                        part: promised(all) - untraced,
                        total: figure(promised(all), 'promised', t('short.promised')),
                        untraced: figure(untraced, 'untraced', terms('effect.untraced')),
                      })
                    }
                  />
                </li>
              )}
              {said > 0 && (
                <li>
                  <Behind
                    of={filter}
                    says={(figure) => {
                      const counts = SATISFIED.map((how): [string, string] => [
                        how,
                        figure(rejoinders[how], how, t(`short.${how}`)),
                      ]);
                      return t('short.rejoinders', { ...Object.fromEntries(counts), total: said });
                    }}
                  />
                </li>
              )}
              {recognition.total > 0 && (
                <li>
                  <Behind
                    of={filter}
                    says={(figure) => {
                      const { yes, partly, no, total } = recognition;
                      const counts = t('recognition.counts', {
                        yes: figure(yes, 'recognised', terms('recognised.yes')),
                        partly: figure(partly, 'partlyRecognised', terms('recognised.partly')),
                        no: figure(no, 'notRecognised', terms('recognised.no')),
                        total: figure(total, 'traced', overview('total')),
                      });
                      return t('short.recognition', { counts });
                    }}
                  />
                </li>
              )}
            </ul>
          </div>
          <VerdictChart by="portfolio" groups={portfolios} all={all} />
          <VerdictChart by="council" groups={councils} all={all} />
          <VerdictChart by="year" groups={years} all={all} />
          <Influence groups={years} all={all} />
          {recognition.total > 0 && <Recognition groups={years} all={all} />}
          <Times councils={councils} years={years} all={all} before={overdueBefore} />
        </>
      )}
      <Earliness earliness={earliness} filter={filter} />
      <Commitments commitments={commitments} filter={filter} />
    </div>
  );
}
