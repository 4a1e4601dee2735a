import { DocumentRefused } from '../bounds.js';
import type { Tracked } from '../extract.js';
import type { Package } from '../package.js';
import type { Warnings } from '../warnings.js';
import { Writing } from '../writing.js';
import { OdtBody } from './body.js';
import { changesIn } from './changes.js';
import { listStylesIn, type ListStyle } from './lists.js';
import { OdtStyles } from './styles.js';

const isEncrypted = (parts: Package): boolean =>
  parts.names.includes('encrypted-package') ||
  /<(?:\w+:)?encryption-data\b/.test(parts.text('META-INF/manifest.xml') ?? '');

/** The text of a document of LibreOffice. @throws DocumentRefused */
export function odtText(parts: Package, tracked: Tracked, warnings: Warnings): string {
  if (isEncrypted(parts)) {
    throw new DocumentRefused(
      'encrypted',
      'het document is beveiligd met een wachtwoord: sla het op zonder wachtwoord',
    );
  }
  const content = parts.needed('content.xml');
  const styles = new OdtStyles();
  const lists: Map<string, ListStyle[number][]> = new Map();
  for (const xml of [parts.text('styles.xml') ?? '', content]) {
    styles.read(xml);
    listStylesIn(xml, lists);
  }
  if (styles.saysAround) warnings.add('header-footer');
  if (parts.names.some((name) => /^(?:Basic|Scripts)\/./.test(name))) warnings.add('active-content');
  const writing = new Writing();
  new OdtBody(tracked, changesIn(content), styles, lists, writing, warnings).read(content);
  return writing.whole();
}
