import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { influenceQuery, textQuery, trajectoryQuery } from '../../api/queries.ts';
import { Room } from '../../trajectory/room/room.tsx';
import { Reading } from '../../trajectory/text/reading.tsx';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/section.tsx';

const FROM = '/dossiers/$dossier/tekst/lezen';

const useTexts = textsOf({
  title: { nl: 'De tekst lezen', en: 'Read the text' },
  lead: {
    nl: 'Dit is {{version}}. Naast elke passage staat wie erover adviseerde, en wat er door een advies of een gesprek veranderde.',
    en: 'This is {{version}}. Beside each passage stands who advised on it, and what an advice or a talk changed in it.',
  },
  none: { nl: 'De tekst van dit dossier is hier niet bekend.', en: 'The text of this dossier is not known here.' },
});

/** The text as it stands, for whoever works on it: beside each passage the points that are about it. */
export default function ReadPage() {
  const t = useTexts();
  const terms = useTerms();
  const { dossier } = useParams({ from: FROM });
  const trajectory = useSuspenseQuery(trajectoryQuery(dossier)).data;
  const { findings } = useSuspenseQuery(influenceQuery(dossier)).data;
  const text = useSuspenseQuery(textQuery(dossier)).data;
  const version = text.to;
  return (
    <Room dossier={dossier} room="text" within={t('title')}>
      <h2 className="utrecht-heading-2" data-arrival tabIndex={-1}>
        {t('title')}
      </h2>
      {version === undefined ? (
        <Notice type="info">
          <p className="utrecht-paragraph">{t('none')}</p>
        </Notice>
      ) : (
        <p className="utrecht-paragraph">{t('lead', { version: terms('version', { version }).toLowerCase() })}</p>
      )}
      <div className="dw-stack dw-stack--tight">
        <Reading
          {...{ trajectory, findings, text }}
          pointLink={(recommendation, name) => (
            <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
              {name}
            </Link>
          )}
          linkTo={(trail, said) => (
            <a className="utrecht-link" href={`#${trail}`}>
              {said}
            </a>
          )}
        />
      </div>
    </Room>
  );
}
