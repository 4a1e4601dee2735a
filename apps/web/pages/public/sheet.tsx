import type { PublicPage } from '../../../api/web/public-page.ts';
import { Sheet } from '../../trajectory/sheet.tsx';
import { Standing } from '../../trajectory/standing.tsx';
import { EarlierLinks } from './earlier.tsx';
import { Public } from './document.tsx';
import { pathTo, usePublic } from './frame.ts';
import { useTexts } from './texts.ts';

/** All answers of one dossier on one sheet, for anybody. */
export function AnswerSheet({ trajectory, influence }: Extract<PublicPage, { page: 'sheet' }>) {
  const t = useTexts();
  const href = usePublic();
  const title = t('sheet.title', { title: trajectory.title });
  return (
    <Public
      title={title}
      lead={t('sheet.lead')}
      description={t('sheet.lead')}
      standing={<Standing trajectory={trajectory} />}
      above={[
        [href(''), t('nav.dossiers')],
        [href(pathTo.dossier(trajectory.id)), trajectory.title, 'nl'],
      ]}
    >
      <EarlierLinks trajectory={trajectory}>
        <Sheet
          trajectory={trajectory}
          influence={influence}
          threadLink={(recommendation, text, of) => (
            <a
              className="utrecht-link"
              href={href(pathTo.recommendation(trajectory.id, recommendation))}
              aria-label={`${text}, ${of}`}
            >
              {text}
            </a>
          )}
        />
      </EarlierLinks>
    </Public>
  );
}
