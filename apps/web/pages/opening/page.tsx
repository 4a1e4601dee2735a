import { useState } from 'react';
import { useNameable } from '../../administration/nameable-people.ts';
import { useOffered } from '../../administration/offered-councils.ts';
import { useSession } from '../../api/session.ts';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { grantsOf, municipalitiesIn, speakerOf } from '../../api/opening-grants.ts';
import { OpeningForm } from './opening-form.tsx';
import { useTexts } from './texts.ts';

export default function Opening() {
  const t = useTexts();
  // As whoever began it: when a session ends, what was typed stays on the screen.
  const session = useSession();
  const [grants] = useState(() => grantsOf(session));
  const speaker = speakerOf(grants.find(({ council }) => council === undefined) ?? grants[0]);
  const councils = useOffered(municipalitiesIn(grants));
  const peopleIn = useNameable(municipalitiesIn(grants));
  return (
    <Page
      title={t('title')}
      lead={t(`lead.${speaker}`)}
      crumbs={
        <Crumbs here={t('title')}>
          <Link to="/dossiers">{t('dossiers')}</Link>
        </Crumbs>
      }
    >
      {grants.length === 0 ? (
        <Empty title={t('notYours')}>
          <Link to="/dossiers">{t('dossiers')}</Link>
        </Empty>
      ) : (
        <OpeningForm grants={grants} councils={councils} peopleIn={peopleIn} />
      )}
    </Page>
  );
}
