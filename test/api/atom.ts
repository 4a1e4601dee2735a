import { Parser } from 'htmlparser2';

/** What of RFC 4287 a feed does not keep: elements that must be there once, ids that come twice, days that are none. */
export function wrongIn(xml: string): string[] {
  const wrong: string[] = [];
  const path: string[] = [];
  const ids = new Set<string>();
  let found: Record<string, number> = {};
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        path.push(name);
        text = '';
        if (name === 'entry') found = {};
        if (name === 'feed' && attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') wrong.push('namespace');
        if (name === 'link' && !URL.canParse(attributes['href'] ?? '')) wrong.push('href');
      },
      ontext: (more) => (text += more),
      onclosetag: (name) => {
        path.pop();
        found[name] = (found[name] ?? 0) + 1;
        if (name === 'id' && (ids.has(text) || !URL.canParse(text))) wrong.push(`id ${text}`);
        if (name === 'id') ids.add(text);
        if (name === 'updated' && Number.isNaN(Date.parse(text))) wrong.push(`updated ${text}`);
        if (name === 'entry')
          for (const one of ['id', 'title', 'updated', 'link']) if (found[one] !== 1) wrong.push(`${one} in an entry`);
        text = '';
      },
      onerror: (error) => wrong.push(error.message),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  if (path.length > 0) wrong.push('not closed');
  if (!/<feed[^>]*>\s*<id>[^<]+<\/id>\s*<title>[^<]+<\/title>\s*<updated>[^<]+<\/updated>/.test(xml))
    wrong.push('head');
  return wrong;
}
