import { problem, type Problem } from '#facts';
import { converter, formatHex, interpolate, wcagContrast } from 'culori';

/** How the pages of a municipality look, over the theme that they have. */
export interface Look {
  /** Of links and buttons: #rrggbb. */
  readonly accent?: string;
  /** Of the bar with the parts of the site: #rrggbb. */
  readonly bar?: string;
  readonly font?: (typeof FONTS)[number];
}

/** Of the theme when there is none: those of the device need no file. */
export const FONTS = ['sans', 'serif'] as const;
export const FAMILIES = {
  sans: 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  serif: 'Georgia, Cambria, "Times New Roman", serif',
} as const satisfies Record<(typeof FONTS)[number], string>;

/** WCAG 2.2, 1.4.3: of text of any size. */
const ENOUGH = 4.5;
const WHITE = '#ffffff';
const BLACK = '#0b0c0c';

const mixed = (colour: string, other: string, part: number) => formatHex(interpolate([colour, other], 'rgb')(part));
/** The lightest ground on which a link stands besides white. */
const tintOf = (accent: string) => mixed(WHITE, accent, 0.06);
/** The least contrast that an accent has somewhere: a link on a tint of it; on a button white stands on it. */
const leastOf = (accent: string) => Math.min(wcagContrast(accent, tintOf(accent)), wcagContrast(accent, WHITE));
const inDutch = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');

/** The nearest colour of the same hue that can be read, by making it darker. */
function readable(accent: string): string {
  const colour = converter('oklch')(accent) ?? { mode: 'oklch' as const, l: 0, c: 0 };
  for (let step = 1; step <= 100; step++) {
    const darker = formatHex({ ...colour, l: colour.l - step / 100 });
    if (leastOf(darker) >= ENOUGH) return darker;
  }
  return BLACK;
}

/** What a letter that is read on a dark ground has behind its links. */
const DARK = '#1c1c1c';
/** Of the theme that there is without another. */
const USUAL_ACCENT = '#5115ef';

/** The colours of a letter: one that white can be read on, and one that can be read on a dark ground. */
export function letterColours({ accent = USUAL_ACCENT }: Look): {
  readonly colour: string;
  readonly colourOnDark: string;
} {
  for (let part = 0; part < 1; part += 0.05) {
    const lighter = mixed(accent, WHITE, part);
    if (wcagContrast(lighter, DARK) >= ENOUGH) return { colour: accent, colourOnDark: lighter };
  }
  return { colour: accent, colourOnDark: WHITE };
}

/** Colours by which something could not be read: with the figure, and the nearest colour that can. */
export function lookProblems({ look }: { readonly look?: Look }): Problem[] {
  const { accent } = look ?? {};
  if (accent === undefined || leastOf(accent) >= ENOUGH) return [];
  const why = `is te licht: links en knoppen hebben hiermee een contrast van ${inDutch(leastOf(accent))}, en ${inDutch(ENOUGH)} is nodig (WCAG 1.4.3). Dezelfde kleur kan wel als ${readable(accent)}`;
  return [problem('invalid', why, 'look.accent')];
}

const accented = (accent: string) => {
  const dark = mixed(accent, '#000000', 0.3);
  const tokens = {
    'color-document': mixed(accent, '#000000', 0.5),
    'color-default': accent,
    'border-default': accent,
    'border-subtle': mixed(WHITE, accent, 0.35),
    'bg-default': tintOf(accent),
    'bg-subtle': mixed(WHITE, accent, 0.03),
    'inverse-bg-default': accent,
    'inverse-color-default': WHITE,
  };
  const button = (kind: string, rules: Readonly<Record<string, string>>) =>
    `:root .utrecht-button--${kind}{${Object.entries(rules)
      .map(([name, value]) => `--_utrecht-button-appearance-${name}:${value};`)
      .join('')}}`;
  return [
    `:root:root{${Object.entries(tokens)
      .map(([name, value]) => `--basis-color-accent-1-${name}:${value};`)
      .join(
        '',
      )}--utrecht-link-color:${accent};--utrecht-link-hover-color:${dark};--utrecht-link-active-color:${dark};--utrecht-link-visited-color:${accent};}`,
    button('primary-action', {
      'background-color': accent,
      'hover-background-color': dark,
      'active-background-color': dark,
    }),
    button('secondary-action', {
      ...{ color: accent, 'hover-color': dark, 'active-color': dark },
      ...{ 'border-color': accent, 'hover-border-color': dark, 'active-border-color': dark },
      ...{ 'hover-background-color': tintOf(accent), 'active-background-color': tintOf(accent) },
    }),
    button('subtle', {
      ...{ color: accent, 'hover-color': dark, 'active-color': dark },
      ...{ 'hover-background-color': tintOf(accent), 'active-background-color': tintOf(accent) },
    }),
    `:root .utrecht-radio-button--html-input:checked{--_utrecht-radio-button-state-background-color:${accent};}`,
  ];
};

/** What stands on a ground: one of the two can always be read. */
const on = (ground: string) => (wcagContrast(ground, WHITE) >= ENOUGH ? WHITE : BLACK);

/**
 * A sheet over those of the theme and the screens; empty where nothing is otherwise. The browser gets some of those
 * only when a page needs them, so behind this one: it is `:root` that makes each rule here weigh more, not its place.
 */
export function lookSheet({ accent, bar, font }: Look): string {
  return [
    ...(accent === undefined ? [] : accented(accent)),
    ...(bar === undefined ? [] : [`:root .dw-nav.utrecht-nav-bar{background:${bar};color:${on(bar)};}`]),
    ...(font === undefined
      ? []
      : [
          `:root:root{--basis-text-font-family-default:${FAMILIES[font]};--basis-heading-font-family:${FAMILIES[font]};}`,
          `body,body :is(h1,h2,h3,h4,p,a,button,input,select,textarea,td,th,li,dd,dt,label,span){font-family:${FAMILIES[font]};}`,
        ]),
  ].join('\n');
}
