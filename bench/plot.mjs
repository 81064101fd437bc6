/** Plots of a run, drawn by Observable Plot in the browser that has been measured. */
import { join } from 'node:path';
import { median } from './report.mjs';

const library = (path) => join(import.meta.dirname, 'node_modules', path);

/** What is drawn of each kind of widget. */
const bars = {
  article: { figure: 'slow time', label: 'Until the text is seen on a slow phone, in ms' },
  player: { figure: 'slow time', label: 'Until the player can be used on a slow phone, in ms' },
};

/** SVGs by the names of their files. */
export async function draw(browser, results, kinds, counts) {
  const page = await browser.newPage();
  await page.addScriptTag({ path: library('d3/dist/d3.min.js') });
  await page.addScriptTag({ path: library('@observablehq/plot/dist/plot.umd.min.js') });
  const plots = {};
  for (const [kind, figures] of Object.entries(results)) {
    const shown = kinds[kind].filter(({ id }) => figures[id]);
    const rows = shown.map(({ id, name }) => ({ name, value: median(figures[id][bars[kind].figure]) }));
    plots[`${kind}-slow`] = await page.evaluate(drawBars, rows, bars[kind].label);
    const points = shown.flatMap(({ id, name }) =>
      counts
        .filter((count) => figures[id][`work ${count} cpu`])
        .map((count) => ({ name, count, value: median(figures[id][`work ${count} cpu`]) })),
    );
    plots[`${kind}-growth`] = await page.evaluate(drawLines, points, counts);
  }
  await page.close();
  return plots;
}

/** In the page. */
function drawBars(rows, label) {
  const { Plot } = window;
  const isOurs = ({ name }) => name.startsWith('PinPoint');
  const plot = Plot.plot({
    width: 760,
    height: 70 + rows.length * 30,
    marginBottom: 44,
    marginLeft: 300,
    marginRight: 70,
    style: { background: '#fff', color: '#1c2326', fontFamily: 'system-ui, sans-serif', fontSize: '13px' },
    x: { label, grid: true },
    y: { label: null, domain: rows.map(({ name }) => name) },
    marks: [
      Plot.barX(rows, {
        x: 'value',
        y: 'name',
        fill: (row) => (isOurs(row) ? '#0b5f58' : '#b9c3c2'),
        insetTop: 3,
        insetBottom: 3,
      }),
      Plot.text(rows, {
        x: 'value',
        y: 'name',
        text: ({ value }) => value.toFixed(0),
        dx: 6,
        textAnchor: 'start',
      }),
      Plot.ruleX([0]),
    ],
  });
  return new XMLSerializer().serializeToString(plot);
}

/** In the page. */
function drawLines(points, counts) {
  const { Plot } = window;
  const isOurs = ({ name }) => name.startsWith('PinPoint');
  // Words beside the ends of the lines, pushed apart where they would lie on each other.
  const ends = new Map(points.map((point) => [point.name, point]));
  const last = [...ends.values()].sort((a, b) => a.value - b.value);
  const values = points.map(({ value }) => value);
  const step = (Math.max(...values) / Math.min(...values)) ** (1 / 24);
  let above = 0;
  for (const point of last) point.at = above = Math.max(point.value, above * step);
  const plot = Plot.plot({
    width: 760,
    height: 460,
    marginRight: 290,
    marginBottom: 44,
    marginTop: 30,
    marginLeft: 56,
    style: { background: '#fff', color: '#1c2326', fontFamily: 'system-ui, sans-serif', fontSize: '13px' },
    x: { type: 'log', label: 'Widgets on the page', ticks: counts, tickFormat: String },
    y: { type: 'log', label: 'Main thread, in ms', grid: true, tickFormat: '~s' },
    marks: [
      Plot.line(points, {
        x: 'count',
        y: 'value',
        z: 'name',
        stroke: (point) => (isOurs(point) ? '#0b5f58' : '#9aa6a5'),
        strokeWidth: (point) => (isOurs(point) ? 2.5 : 1.5),
      }),
      Plot.text(last, { x: 'count', y: 'at', text: 'name', textAnchor: 'start', dx: 8 }),
    ],
  });
  return new XMLSerializer().serializeToString(plot);
}
