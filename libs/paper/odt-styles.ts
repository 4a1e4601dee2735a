const paragraph = (name: string, rest: string, more = '') =>
  `<style:style style:name="${name}" style:family="paragraph"${more}>${rest}</style:style>`;
const within = (of: 'Standard' | 'Heading', more = '') => ` style:parent-style-name="${of}"${more}`;
const letters = (rest: string) => `<style:text-properties ${rest}/>`;
const space = (rest: string) => `<style:paragraph-properties ${rest}/>`;
const text = (name: string, rest: string) =>
  `<style:style style:name="${name}" style:family="text">${letters(rest)}</style:style>`;

const heading = (level: number, size: string) =>
  paragraph(
    `Heading_20_${level}`,
    letters(`fo:font-size="${size}"`),
    within(
      'Heading',
      ` style:display-name="Heading ${level}" style:default-outline-level="${level}" style:next-style-name="Standard"`,
    ),
  );

const column = (name: string, width: string) =>
  `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:rel-column-width="${width}"/></style:style>`;

/** Of tables: a program looks for those beside the text. */
export const TABLE_STYLES = [
  '<style:style style:name="Table" style:family="table"><style:table-properties style:rel-width="100%" table:align="margins"/></style:style>',
  column('First', '2*'),
  column('Column', '1*'),
  '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #666666"/></style:style>',
].join('');

/** How a document looks, and that it is in Dutch. */
export const STYLES = [
  '<office:font-face-decls><style:font-face style:name="Noto Sans" svg:font-family="&apos;Noto Sans&apos;" style:font-family-generic="swiss"/></office:font-face-decls>',
  '<office:styles>',
  '<style:default-style style:family="paragraph">',
  letters('style:font-name="Noto Sans" fo:font-size="10.5pt" fo:language="nl" fo:country="NL"'),
  '</style:default-style>',
  paragraph('Standard', space('fo:margin-bottom="0.2cm" fo:line-height="130%"')),
  paragraph(
    'Heading',
    `${space('fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"')}${letters('fo:font-weight="bold"')}`,
    within('Standard'),
  ),
  paragraph(
    'Title',
    `${space('fo:margin-bottom="0.6cm"')}${letters('fo:font-size="20pt" fo:font-weight="bold"')}`,
    within('Standard'),
  ),
  heading(1, '15pt'),
  heading(2, '12.5pt'),
  heading(3, '11pt'),
  heading(4, '10.5pt'),
  paragraph('Caption', `${space('fo:keep-with-next="always"')}${letters('fo:font-weight="bold"')}`, within('Standard')),
  paragraph('Item', space('fo:margin-bottom="0.1cm"'), within('Standard')),
  paragraph('InCell', space('fo:margin-bottom="0cm"'), within('Standard')),
  paragraph('Head', `${space('fo:margin-bottom="0cm"')}${letters('fo:font-weight="bold"')}`, within('Standard')),
  text('Label', 'fo:font-weight="bold"'),
  text('Gone', 'style:text-line-through-style="solid" style:text-line-through-type="single"'),
  text(
    'New',
    'style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"',
  ),
  '<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.7cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>',
  '</office:styles>',
  '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/></style:page-layout></office:automatic-styles>',
  '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Standard"><text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>',
].join('');
