import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Served } from '../http/served.js';

const PARTS = ['body', 'page-header', 'heading-1', 'heading-2', 'paragraph', 'link', 'button', 'alert', 'status-badge'];
const SHEETS = [
  '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  ...PARTS.map((part) => `@utrecht/${part}-css/dist/index.css`),
];

const item = (_: unknown, i: number) => `<h2 class="utrecht-heading-2">Dossier ${i}</h2>
<p class="utrecht-paragraph">Wat er met een advies gebeurt, in een zin die zo lang is als die van een mens.
<a class="utrecht-link utrecht-link--html-a" href="/${i}">Lees verder</a>
<span class="utrecht-status-badge utrecht-status-badge--success">Overgenomen</span></p>`;

const page = `<!doctype html><html lang="nl" class="voorbeeld-theme"><head><meta charset="utf-8"><title>Leeg</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"></head>
<body class="utrecht-body"><main><h1 class="utrecht-heading-1">Dossiers</h1>${Array.from({ length: 20 }, item).join('')}
<button class="utrecht-button utrecht-button--primary-action">Verder</button></main></body></html>`;

/** A page of the same design system, as its packages are published, with nothing of ours: no script, no fonts. */
export async function plain(): Promise<Served> {
  const style = SHEETS.map((sheet) => readFileSync(`node_modules/${sheet}`, 'utf8')).join('\n');
  const server = createServer(({ url }, answer) => {
    const [type, body] = url === '/style.css' ? ['text/css', style] : ['text/html', page];
    answer.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const end = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}`, end };
}
