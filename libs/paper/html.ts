import { escaped, type Block, type Line, type Paper, type Part } from './paper.js';

const STYLE = `
:root { color-scheme: light; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 48rem; font: 1rem/1.5 'Noto Sans', Verdana, Arial, sans-serif; color: #111; background: #fff; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 2em 0 .5em; break-after: avoid; }
h1 { margin-top: 0; }
p, li, td { white-space: pre-line; }
table { width: 100%; border-collapse: collapse; margin: 1em 0; }
caption { text-align: left; font-weight: bold; padding-bottom: .5em; }
th, td { border: 1px solid #666; padding: .3em .5em; text-align: left; vertical-align: top; }
thead th { background: #eee; }
tr { break-inside: avoid; }
.wide { overflow-x: auto; }
@page { size: A4; margin: 2cm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } nav { break-after: page; } }
`;

const TAGS = { gone: 'del', new: 'ins' } as const;

function lineOf({ label, runs }: Line): string {
  const words = runs.map(({ text, how }) => {
    const written = escaped(text);
    return how === undefined ? written : `<${TAGS[how]}>${written}</${TAGS[how]}>`;
  });
  return `${label === undefined ? '' : `<strong>${escaped(label)}:</strong> `}${words.join('')}`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${lineOf(block)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lineOf(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const head = block.head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
      const rows = block.rows.map(([first = '', ...cells]) => {
        const rest = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
        return `<tr><th scope="row">${escaped(first)}</th>${rest}</tr>`;
      });
      // Scrolled by keyboard too, on a screen that is too narrow for it.
      return `<div class="wide" role="region" aria-label="${escaped(block.about)}" tabindex="0"><table><caption>${escaped(block.about)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
    }
    default:
      return block satisfies never;
  }
}

// The title of the document has the first level.
const partOf = ({ id, level, title, blocks }: Part) =>
  `<h${level + 1} id="${escaped(id)}">${escaped(title)}</h${level + 1}>\n${blocks.map(blockOf).join('\n')}`;

/** As one file, which asks for no other. */
export function htmlOf({ title, parts }: Paper): string {
  const chapters = parts.filter(({ level }) => level === 1);
  const links = chapters.map((one) => `<li><a href="#${escaped(one.id)}">${escaped(one.title)}</a></li>`).join('');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<nav aria-label="Inhoud"><ul>${links}</ul></nav>
${parts.map(partOf).join('\n')}
</main>
</body>
</html>
`;
}
