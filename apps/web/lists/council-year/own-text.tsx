import { textsOf } from '../../texts/texts-of.ts';
import type { CouncilYear } from '../../api/answers.ts';
import { todayHere } from '../../texts/dates.ts';
import { Section } from '../../ui/section.tsx';
import { yearMarkdown, yearText } from './text.ts';

const useTexts = textsOf({
  begin: { nl: 'Om uw jaarverslag mee te beginnen', en: 'To begin an annual report with' },
  short: { nl: 'Het jaar in het kort', en: 'The year in short' },
  intro: {
    nl: 'Neem deze tekst over en maak er uw eigen verslag van.',
    en: 'Take this text over and make it a report of your own. It is in Dutch.',
  },
  file: { nl: 'Als tekstbestand', en: 'As a text file' },
});

interface YearTextProps {
  readonly told: CouncilYear;
  /** Whoever may take it over for a report of its own. */
  readonly isOwn: boolean;
}

/** What a council can begin its report with: to be copied, or taken along as a file. */
export function YearText({ told, isOwn }: YearTextProps) {
  const t = useTexts();
  const today = todayHere();
  const file = `data:text/markdown;charset=utf-8,${encodeURIComponent(yearMarkdown(told, today))}`;
  return (
    <Section title={t(isOwn ? 'begin' : 'short')} intro={isOwn ? t('intro') : undefined}>
      <div className="dw-prose dw-stack dw-stack--tight" lang="nl">
        {yearText(told, today).map((paragraph) => (
          <p key={paragraph} className="utrecht-paragraph">
            {paragraph}
          </p>
        ))}
      </div>
      <p className="utrecht-paragraph dw-no-print">
        <a className="utrecht-link utrecht-link--html-a" href={file} download={`${told.council}-${told.year}.md`}>
          {t('file')}
        </a>
      </p>
    </Section>
  );
}
