import type { PublicPage } from '../../../api/web/public-page.ts';
import { DayShown } from '../../texts/dates.ts';
import { useAskedInWords } from './asked-in-words.ts';
import { Checkpoint } from './checkpoint.tsx';
import { Council } from './council.tsx';
import { CouncilYear } from './council-year.tsx';
import { Public } from './document.tsx';
import { Dossier, Recommendation } from './dossier.tsx';
import { Dossiers, Found } from './dossiers.tsx';
import { Handbook } from './handbook.tsx';
import { pathTo, usePublic, useTimes } from './frame.ts';
import { Register } from './register.tsx';
import { AnswerSheet } from './sheet.tsx';
import { useNotYet } from './stood.tsx';
import { Data } from './data.tsx';
import { Earliness } from './earliness.tsx';
import { Text, TextDifference } from './text.tsx';
import { useTexts } from './texts.ts';

function Nothing({ title, text, today }: { title: string; text: string; today?: string }) {
  const t = useTexts();
  const href = usePublic();
  return (
    <Public title={title} description={text} lead={text}>
      {today !== undefined && (
        <p className="utrecht-paragraph">
          <a className="utrecht-link" href={today}>
            {t('stood.today')}
          </a>
        </p>
      )}
      <p className="utrecht-paragraph">
        <a className="utrecht-link" href={href('')}>
          {t('nothing.all')}
        </a>
      </p>
    </Public>
  );
}

function NotYet({ dossier, ...times }: Extract<PublicPage, { page: 'notYet' }>) {
  const t = useTexts();
  const href = usePublic();
  return <Nothing title={t('notYet.title')} text={useNotYet(times)} today={href(pathTo.dossier(dossier))} />;
}

/** What was asked cannot be shown; what can be asked, as it stands in an address and in words. */
function Refused({ why, asked }: Extract<PublicPage, { page: 'refused' }>) {
  const t = useTexts();
  const inWords = useAskedInWords();
  return <Nothing title={t('refused')} text={asked ? inWords(asked) : why} />;
}

/** Whichever public page it is, told as of the day that its address asks. */
export const PublicPageView = ({ page }: { page: PublicPage }) => (
  <DayShown value={useTimes().op}>
    <Whichever page={page} />
  </DayShown>
);

function Whichever({ page }: { page: PublicPage }) {
  const t = useTexts();
  switch (page.page) {
    case 'dossiers':
      return <Dossiers {...page} />;
    case 'found':
      return <Found {...page} />;
    case 'dossier':
      return <Dossier {...page} />;
    case 'sheet':
      return <AnswerSheet {...page} />;
    case 'text':
      return <Text {...page} />;
    case 'textDifference':
      return <TextDifference {...page} />;
    case 'recommendation':
      return <Recommendation {...page} />;
    case 'council':
      return <Council {...page} />;
    case 'councilYear':
      return <CouncilYear {...page} />;
    case 'register':
      return <Register {...page} />;
    case 'earliness':
      return <Earliness {...page} />;
    case 'data':
      return <Data />;
    case 'checkpoint':
      return <Checkpoint {...page} />;
    case 'handbook':
      return <Handbook {...page.chapter} />;
    case 'notYet':
      return <NotYet {...page} />;
    case 'nothing':
      return <Nothing title={t('nothing.title')} text={t('nothing.text')} />;
    case 'refused':
      return <Refused {...page} />;
  }
}
