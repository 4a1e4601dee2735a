import type { PublicPage } from '../../../api/web/public-page.ts';
import { YearFigures } from '../../lists/council-year/figures.tsx';
import { YearText } from '../../lists/council-year/own-text.tsx';
import { Section } from '../../ui/section.tsx';
import { Public } from './document.tsx';
import { pathTo, usePublic } from './frame.ts';
import { useTexts } from './texts.ts';

/** One council in one year for anybody: of the dossiers that are public. */
export function CouncilYear({ told }: Extract<PublicPage, { page: 'councilYear' }>) {
  const t = useTexts();
  const href = usePublic();
  const { name, year, municipality, council, items } = told;
  const title = t('councilYear.title', { name, year });
  return (
    <Public
      title={title}
      kind={t('council.kind')}
      description={t('councilYear.description', { name, year })}
      lead={t(items.length === 0 ? 'councilYear.nothing' : 'councilYear.lead')}
      above={[
        [href(''), t('nav.dossiers')],
        [href(pathTo.council(municipality, council)), name],
      ]}
    >
      <div className="dw-stack dw-stack--loose">
        <YearText told={told} isOwn={false} />
        {items.length > 0 && (
          <>
            <YearFigures told={told} />
            <Section title={t('council.dossiers')}>
              <ul className="dw-bullets">
                {items.map(({ dossier, title: called }) => (
                  <li key={dossier}>
                    <a className="utrecht-link" lang="nl" href={href(pathTo.dossier(dossier))}>
                      {called}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          </>
        )}
      </div>
    </Public>
  );
}
