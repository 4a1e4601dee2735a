import type { PublicPage } from '../../../api/web/public-page.ts';
import { AdvisedHere } from '../../trajectory/text/advised.tsx';
import { Causes } from '../../trajectory/text/causes.tsx';
import { changesIn } from '../../trajectory/text/changes.ts';
import { Difference, How } from '../../trajectory/text/difference.tsx';
import { NothingChanged } from '../../trajectory/text/nothing-changed.tsx';
import { Reading } from '../../trajectory/text/reading.tsx';
import { useTextTexts } from '../../trajectory/text/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { Public } from './document.tsx';
import { pathTo, usePublic, useWithin } from './frame.ts';
import { Stood } from './stood.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { useTexts as usePublicTexts } from './texts.ts';

const useTexts = textsOf({
  title: { nl: 'Tekst: {{title}}', en: 'Text: {{title}}' },
  short: { nl: 'Tekst', en: 'Text' },
  lead: {
    nl: 'Dit is {{version}}. Naast wat er veranderde staat door welk advies of gesprek dat kwam, of dat het nog niet is gezegd.',
    en: 'This is {{version}}. Beside what changed stands which advice or talk it came from, or that it was not said yet.',
  },
  none: { nl: 'Van dit dossier is de tekst hier niet bekend.', en: 'The text of this dossier is not known here.' },
  step: {
    nl: 'Wat veranderde er van versie {{from}} naar versie {{to}}?',
    en: 'What changed from version {{from}} to version {{to}}?',
  },
  differenceTitle: {
    nl: 'Wat veranderde er van versie {{from}} naar versie {{to}}?',
    en: 'What changed from version {{from}} to version {{to}}?',
  },
  changes_one: {
    nl: '{{count}} wijziging; nog niet uitgelegd: {{unexplained}}.',
    en: '{{count}} change; not explained yet: {{unexplained}}.',
  },
  changes_other: {
    nl: '{{count}} wijzigingen; nog niet uitgelegd: {{unexplained}}.',
    en: '{{count}} changes; not explained yet: {{unexplained}}.',
  },
});

type Props = Extract<PublicPage, { page: 'text' | 'textDifference' }>;

function usePointLink({ id }: Props['trajectory']) {
  const within = useWithin();
  return (recommendation: string, text: string) => (
    <a className="utrecht-link" href={within(pathTo.recommendation(id, recommendation))}>
      {text}
    </a>
  );
}

/** From which version to which: what changed in each step, and from the first to the last. */
function Steps({ trajectory, text: { steps, versions } }: Props) {
  const t = useTexts();
  const within = useWithin();
  const [first, last] = [versions.at(0)?.version, versions.at(-1)?.version];
  if (first === undefined || last === undefined || steps.length === 0) return null;
  const whole = steps.length > 1 ? [{ from: first, to: last }] : [];
  return (
    <ul className="dw-bullets dw-no-print">
      {[...steps, ...whole].map(({ from, to, ...counted }) => (
        <li key={`${from} ${to}`}>
          <a className="utrecht-link" href={within(pathTo.textDifference(trajectory.id, from, to))}>
            {t('step', { from, to })}
          </a>
          {'unexplained' in counted &&
            ` (${t('changes', { count: counted.changes, unexplained: counted.unexplained })})`}
        </li>
      ))}
    </ul>
  );
}

function useAbove({ trajectory }: Props) {
  const t = usePublicTexts();
  const href = usePublic();
  const within = useWithin();
  return [
    [href(''), t('nav.dossiers')],
    [within(pathTo.dossier(trajectory.id)), trajectory.title, 'nl'],
  ] as const;
}

/** The text of a dossier for reading: beside each passage what it owes to whom. */
export function Text(props: Props) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence, text } = props;
  const pointLink = usePointLink(trajectory);
  const version = text.to;
  const title = t('title', { title: trajectory.title });
  return (
    <Public
      title={title}
      lead={version === undefined ? t('none') : t('lead', { version: terms('version', { version }).toLowerCase() })}
      description={t('none')}
      standing={<Stood trajectory={trajectory} />}
      above={useAbove(props)}
    >
      <Steps {...props} />
      <div className="dw-stack dw-stack--tight">
        <Reading
          {...{ trajectory, text, pointLink }}
          findings={influence.findings}
          linkTo={(trail, said) => (
            <a className="utrecht-link" href={`#${trail}`}>
              {said}
            </a>
          )}
        />
      </div>
      <NothingChanged {...{ trajectory, influence, pointLink }} />
    </Public>
  );
}

/** What changed between two versions, and by whose point. */
export function TextDifference(props: Props) {
  const t = useTexts();
  const words = useTextTexts();
  const within = useWithin();
  const { trajectory, influence, text } = props;
  const pointLink = usePointLink(trajectory);
  const changes = changesIn(text, words('start'));
  const { from = 0, to = 0, unexplained } = text;
  const title = t('differenceTitle', { from, to });
  const above = useAbove(props);
  return (
    <Public
      title={title}
      lead={t('changes', { count: changes.length, unexplained })}
      description={title}
      standing={<Stood trajectory={trajectory} />}
      above={[...above, [within(pathTo.text(trajectory.id)), t('short')]]}
    >
      <ol className="dw-list dw-stack dw-stack--tight">
        {changes.map((passage) => (
          <li key={passage.trail} id={passage.trail} className="dw-card">
            <h2 className="utrecht-heading-4" lang="nl">
              {passage.where}
            </h2>
            <div className="dw-answer__badges">
              <How passage={passage} />
            </div>
            <div lang="nl">
              <Difference passage={passage} />
            </div>
            <AdvisedHere {...{ trajectory, passage, pointLink }} advised={text.advised} />
            <p className="utrecht-paragraph">
              {passage.causes.length > 0 && words('why')}
              <Causes {...{ trajectory, pointLink }} findings={influence.findings} causes={passage.causes} />
            </p>
          </li>
        ))}
      </ol>
      <Steps {...props} />
    </Public>
  );
}
