import type { Tracked } from '../extract.js';
import type { Package } from '../package.js';
import type { Warnings } from '../warnings.js';
import { Writing } from '../writing.js';
import { walkXml } from '../xml.js';
import { Body } from './body.js';
import { Numbering } from './numbering.js';
import { Styles } from './styles.js';

const says = (xml: string): boolean => {
  let isText = false;
  let said = '';
  walkXml(xml, {
    open: (name) => (isText = name === 'w:t'),
    close: () => (isText = false),
    text: (text) => {
      if (isText) said += text;
    },
  });
  return said.trim() !== '';
};

/** The text of a document of Word. @throws DocumentRefused */
export function docxText(parts: Package, tracked: Tracked, warnings: Warnings): string {
  const styles = new Styles(parts.text('word/styles.xml'));
  const numbering = new Numbering(parts.text('word/numbering.xml'), styles);
  const writing = new Writing();
  new Body(tracked, styles, numbering, writing, warnings).read(parts.needed('word/document.xml'));
  const around = parts.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  if (around.some((name) => says(parts.needed(name)))) warnings.add('header-footer');
  if (parts.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) warnings.add('active-content');
  return writing.whole();
}
