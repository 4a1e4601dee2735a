import type { PublicPage } from '../../../api/web/public-page.ts';
import { ChapterWords } from '../../trajectory/chapter-words.tsx';
import { Sheet } from '../../trajectory/sheet.tsx';
import { EarlierLinks } from './earlier.tsx';
import { Public } from './document.tsx';
import { pathTo, usePublic, useWithin } from './frame.ts';
import { Stood } from './stood.tsx';
import { useTexts } from './texts.ts';

/** All answers of one dossier on one sheet, for anybody. */
export function AnswerSheet({ trajectory, influence }: Extract<PublicPage, { page: 'sheet' }>) {
  const t = useTexts();
  const href = usePublic();
  const within = useWithin();
  const title = t('sheet.title', { title: trajectory.title });
  return (
    <Public
      title={title}
      lead={t('sheet.lead')}
      description={t('sheet.lead')}
      standing={<Stood trajectory={trajectory} />}
      above={[
        [href(''), t('nav.dossiers')],
        [within(pathTo.dossier(trajectory.id)), trajectory.title, 'nl'],
      ]}
    >
      <EarlierLinks trajectory={trajectory}>
        <Sheet
          trajectory={trajectory}
          influence={influence}
          threadLink={(recommendation, text, of) => (
            <a
              className="utrecht-link"
              href={within(pathTo.recommendation(trajectory.id, recommendation))}
              aria-label={`${text}, ${of}`}
            >
              {text}
            </a>
          )}
        />
        {trajectory.advices.length > 0 && <ChapterWords chapter="advices" />}
      </EarlierLinks>
    </Public>
  );
}
