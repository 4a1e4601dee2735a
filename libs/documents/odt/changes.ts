import { walkXml } from '../xml.js';

/** What was changed under one id: a text that was added, or the paragraphs that were taken out. */
export type Change = { readonly kind: 'added' } | { readonly kind: 'out'; readonly paragraphs: readonly string[] };

/** What LibreOffice keeps of its tracked changes: ODF 1.3, part 3, 5.5. Where each of them is, the text says. */
export function changesIn(xml: string): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  let id = '';
  let within = 0;
  let out: string[] | undefined;
  let isInfo = false;
  walkXml(xml, {
    open: (name, given) => {
      if (name === 'text:tracked-changes') within++;
      if (within === 0) return;
      if (name === 'text:changed-region') id = given['text:id'] ?? given['xml:id'] ?? '';
      if (name === 'text:insertion') changes.set(id, { kind: 'added' });
      if (name === 'text:deletion') changes.set(id, { kind: 'out', paragraphs: (out = []) });
      if (name === 'office:change-info') isInfo = true;
      if (name === 'text:p' || name === 'text:h') out?.push('');
      if (name === 'text:s') add(' '.repeat(Math.min(100, Number(given['text:c'] ?? 1))));
      if (name === 'text:tab') add(' ');
      if (name === 'text:line-break') add('\n');
    },
    close: (name) => {
      if (name === 'text:tracked-changes') within--;
      if (name === 'text:deletion') out = undefined;
      if (name === 'office:change-info') isInfo = false;
    },
    text: (text) => {
      if (!isInfo) add(text.replace(/\s+/g, ' '));
    },
  });
  function add(text: string): void {
    if (out && out.length > 0) out[out.length - 1] += text;
  }
  return changes;
}
