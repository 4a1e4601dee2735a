import type { PublicPage } from '../../../api/web/public-page.ts';
import { YearFigures } from '../../lists/council-year/figures.tsx';
import { YearText } from '../../lists/council-year/own-text.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { PaperLinks } from '../../trajectory/packet-files.tsx';
import { Section } from '../../ui/section.tsx';
import { Public } from './document.tsx';
import { pathTo, usePublic } from './frame.ts';
import { useTexts as usePublicTexts } from './texts.ts';

const useTexts = textsOf({
  title: { nl: '{{name}} in {{year}}', en: '{{name}} in {{year}}' },
  description: {
    nl: 'Hoe vaak en hoe vroeg {{name}} in {{year}} is gevraagd, en wat er van het advies werd.',
    en: 'How often and how early {{name}} was asked in {{year}}, and what became of its advice.',
  },
  lead: {
    nl: 'Hoe vaak en hoe vroeg er is gevraagd, en wat er van het advies werd. Alleen wat openbaar is.',
    en: 'How often and how early was asked, and what became of the advice. Only what is public.',
  },
  nothing: {
    nl: 'In dit jaar is niets gevraagd en niets geadviseerd dat openbaar is.',
    en: 'Nothing that is public was asked or advised in this year.',
  },
});

/** One council in one year for anybody: of the dossiers that are public. */
export function CouncilYear({ told }: Extract<PublicPage, { page: 'councilYear' }>) {
  const t = useTexts();
  const shared = usePublicTexts();
  const href = usePublic();
  const { name, year, municipality, council, items } = told;
  const title = t('title', { name, year });
  return (
    <Public
      title={title}
      kind={shared('council.kind')}
      description={t('description', { name, year })}
      lead={t(items.length === 0 ? 'nothing' : 'lead')}
      above={[
        [href(''), shared('nav.dossiers')],
        [href(pathTo.council(municipality, council)), name],
      ]}
    >
      <div className="dw-stack dw-stack--loose">
        <YearText told={told} isOwn={false} />
        <PaperLinks
          addressAs={(format) => href(`${pathTo.councilYear(municipality, council, String(year))}/verslag.${format}`)}
        />
        {items.length > 0 && (
          <>
            <YearFigures told={told} />
            <Section title={shared('council.dossiers')}>
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
