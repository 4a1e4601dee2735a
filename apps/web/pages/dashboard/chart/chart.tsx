import { useEffect, useId, useRef, type ReactNode } from 'react';
import { textsOf } from '../../../texts/texts-of.ts';
import { draw, type Look } from './bars.ts';
import './chart.css';

const useTexts = textsOf({ fold: { nl: 'Grafiek en tabel', en: 'Chart and table' } });

const BAR_PX = 52;
const AXIS_PX = 40;

export interface ChartProps {
  /** What it shows, in a few words: its name for those who do not see it. */
  readonly label: string;
  /** What can be seen in it, in whole sentences. */
  readonly says: string;
  /** `look` names the class of its mark in chart.css. */
  readonly series: readonly { readonly look: string; readonly name: string }[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** The same figures as a table, with what is behind each. */
  readonly children: ReactNode;
  /** Whether a small screen shows it at once: there the others are a press away. */
  readonly first?: boolean;
}

function lookOf(mark: Element): Look {
  const { backgroundColor, borderColor, color } = getComputedStyle(mark);
  return { fill: backgroundColor, line: borderColor, ink: color };
}

/** A picture of figures: with its legend, a text that says what it shows, and the figures themselves. */
export function Chart({ label, says, series, rows, children, first = false }: ChartProps) {
  const t = useTexts();
  const text = useId();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!frame.current || !canvas.current || !legend.current) return undefined;
    // Its height follows from how many bars there are. Set as a property: the policy allows no style in the page.
    frame.current.style.blockSize = `${rows.length * BAR_PX + AXIS_PX}px`;
    const { color, fontFamily, borderColor } = getComputedStyle(frame.current);
    const marks = [...legend.current.querySelectorAll('.dw-chart__mark')];
    const looks = marks.map(lookOf);
    return draw(canvas.current, {
      rows,
      series: series.map(({ name }, i) => ({ name, look: looks[i] ?? { fill: color, line: color, ink: color } })),
      font: fontFamily,
      ink: color,
      grid: borderColor,
    });
  }, [rows, series]);
  return (
    <figure className="dw-chart">
      <figcaption id={text} className="utrecht-paragraph dw-text">
        {says}
      </figcaption>
      <details className="dw-chart__fold" open={first}>
        <summary>
          {t('fold')}
          <span className="dw-hidden">{`: ${label}`}</span>
        </summary>
        <div className="dw-chart__folded">
          <ul ref={legend} className={`dw-list dw-chart__legend${series.length === 1 ? ' dw-hidden' : ''}`}>
            {series.map(({ look, name }) => (
              <li key={look}>
                <span className={`dw-chart__mark dw-chart__mark--${look}`} aria-hidden="true" />
                {name}
              </li>
            ))}
          </ul>
          <div ref={frame} className="dw-chart__frame">
            <canvas ref={canvas} role="img" aria-label={label} aria-describedby={text} />
          </div>
          {children}
        </div>
      </details>
    </figure>
  );
}
