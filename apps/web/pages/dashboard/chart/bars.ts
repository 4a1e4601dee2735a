import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
  type Plugin,
} from 'chart.js';

// Chart.js draws only what is registered; the rest of it is not loaded.
Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** How one series looks; read from its mark in the legend, so that the theme says it once. */
export interface Look {
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
}

export interface Bars {
  /** A bar each. */
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly series: readonly { readonly name: string; readonly look: Look }[];
  readonly font: string;
  readonly ink: string;
  readonly grid: string;
}

const ROOM_FOR_A_NUMBER = 16;

/** Writes each count in its part of the bar: the colours alone say nothing. */
const numbers = (bars: Bars): Plugin<'bar'> => ({
  id: 'numbers',
  afterDatasetsDraw: (chart) => {
    const { ctx, data } = chart;
    ctx.save();
    ctx.font = `bold 13px ${bars.font}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    data.datasets.forEach((series, at) => {
      ctx.fillStyle = bars.series[at]?.look.ink ?? bars.ink;
      chart.getDatasetMeta(at).data.forEach((bar, i) => {
        const { x, y, base } = bar.getProps(['x', 'y', 'base'], true) as { x: number; y: number; base: number };
        const count = Number(series.data[i]);
        if (count > 0 && Math.abs(x - base) >= ROOM_FOR_A_NUMBER) ctx.fillText(String(count), (x + base) / 2, y);
      });
    });
    ctx.restore();
  },
});

/** Breaks a name over lines of at most so many letters, at its spaces. */
export function lines(name: string, letters: number): string[] {
  const broken: string[] = [];
  for (const word of name.split(' ')) {
    const last = broken.at(-1);
    if (last !== undefined && last.length + word.length < letters) broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}

const NARROW_PX = 480;

function configuration(bars: Bars): ChartConfiguration<'bar'> {
  const { rows, series, font, ink, grid } = bars;
  const ticks = { color: ink, font: { family: font, size: 13 } };
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: series.map(({ name, look: { fill, line } }, at) => ({
        label: name,
        data: rows.map(({ values }) => values[at] ?? 0),
        backgroundColor: fill,
        borderColor: line,
        borderWidth: 1,
        borderSkipped: false,
        maxBarThickness: 34,
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      events: [],
      maintainAspectRatio: false,
      scales: {
        x: { stacked: true, beginAtZero: true, ticks: { ...ticks, precision: 0 }, grid: { color: grid } },
        y: {
          stacked: true,
          grid: { display: false },
          ticks: {
            ...ticks,
            autoSkip: false,
            callback(at) {
              return lines(rows[Number(at)]?.name ?? '', this.chart.width < NARROW_PX ? 12 : 26);
            },
          },
        },
      },
    },
    plugins: [numbers(bars)],
  };
}

/** Draws it; the answer takes it away again. */
export function draw(canvas: HTMLCanvasElement, bars: Bars): () => void {
  const chart = new Chart(canvas, configuration(bars));
  return () => chart.destroy();
}
