import { Checkbox } from '@utrecht/component-library-react';
import { memo } from 'react';
import type { AnswerVerdict } from '#vocabulary';
import { useTerms } from '../../../texts/terms.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { VERDICT_TONES } from '../../../ui/tones.ts';
import type { Standing } from './search.ts';
import { useTexts } from './texts.ts';

const TONES: Readonly<Record<Standing, Tone>> = {
  none: 'neutral',
  draft: 'info',
  returned: 'warning',
  ready: 'info',
  published: 'positive',
  closed: 'neutral',
};

interface LineProps {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly question: boolean;
  readonly standing: Standing;
  readonly verdict: AnswerVerdict | undefined;
  readonly shared: boolean;
  /** Whether something is typed there that is not recorded. */
  readonly typed: boolean;
  readonly current: boolean;
  readonly href: string;
}

function Said({
  number,
  text,
  question,
  standing,
  verdict,
  shared,
  typed,
}: Omit<LineProps, 'id' | 'href' | 'current'>) {
  const t = useTexts();
  const terms = useTerms();
  return (
    <>
      <span className="dw-line__number">
        <span className="dw-hidden">{`${terms(question ? 'question' : 'recommendation', { number })}: `}</span>
        <span aria-hidden="true">{number}</span>
      </span>
      <span className="dw-line__text" lang="nl">
        {text}
      </span>
      <span className="dw-line__badges">
        {verdict !== undefined && (
          <Badge about="verdict" tone={VERDICT_TONES[verdict]}>
            {terms(`verdict.${verdict}`)}
          </Badge>
        )}
        <Badge tone={TONES[standing]}>{t(`standing.${standing}`)}</Badge>
        {typed && <Badge tone="warning">{t('standing.typed')}</Badge>}
        {shared && <span className="dw-small dw-muted">{t('list.shared')}</span>}
      </span>
    </>
  );
}

/** One point in one line; there may be hundreds, so it is no more than a link, and is drawn anew only when it changes. */
export const Line = memo(function Line({ id, href, current, ...said }: LineProps) {
  return (
    <a className="dw-line" href={href} data-point={id} aria-current={current ? 'true' : undefined}>
      <Said {...said} />
    </a>
  );
});

interface ChoosingProps extends Omit<LineProps, 'href' | 'current'> {
  readonly chosen: boolean;
  readonly toggle: (id: string) => void;
}

/** The same, to be chosen with others. */
export const ChosenLine = memo(function ChosenLine({ id, chosen, toggle, ...said }: ChoosingProps) {
  return (
    <label className="dw-line dw-line--choose">
      <Checkbox checked={chosen} onChange={() => toggle(id)} />
      <Said {...said} />
    </label>
  );
});
