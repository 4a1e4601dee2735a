import type { ErrorCode } from 'yaml';

const QUOTES = 'zet een tekst met een dubbele punt, komma, haakje of ander leesteken tussen aanhalingstekens';

/** What is wrong with the YAML itself, by the code of the parser, which speaks English. */
export const YAML_ERRORS: Readonly<Record<Exclude<ErrorCode, 'RESOURCE_EXHAUSTION'>, string>> = {
  ALIAS_PROPS: 'een verwijzing (*) kan geen eigen kenmerken hebben',
  BAD_ALIAS: 'een verwijzing (* of &) heeft geen goede naam',
  BAD_COLLECTION_TYPE: 'een kenmerk (!) past niet bij wat er staat',
  BAD_DIRECTIVE: 'een regel die met % begint wordt niet herkend',
  BAD_DQ_ESCAPE:
    'na een \\ tussen dubbele aanhalingstekens staat een teken dat daar niet kan; schrijf \\\\ voor een gewone \\',
  BAD_INDENT:
    'het inspringen klopt niet, of een [ of { is niet afgesloten; wat bij elkaar hoort begint even ver naar rechts',
  BAD_PROP_ORDER: 'een kenmerk (! of &) staat op de verkeerde plaats',
  BAD_SCALAR_START: `een tekst kan niet met dit teken beginnen; ${QUOTES}`,
  BLOCK_AS_IMPLICIT_KEY: `op één regel staan twee velden door elkaar; ${QUOTES}`,
  BLOCK_IN_FLOW: 'tussen [ ] of { } kan geen lijst met streepjes staan',
  DUPLICATE_KEY: 'een veld staat er twee keer',
  IMPOSSIBLE: 'de tekst is hier niet te begrijpen',
  KEY_OVER_1024_CHARS: `de naam van een veld is te lang; ${QUOTES}`,
  MISSING_CHAR: `er ontbreekt een leesteken: een aanhalingsteken, dubbele punt, komma of haakje; ${QUOTES}`,
  MULTILINE_IMPLICIT_KEY: `de naam van een veld loopt door op de volgende regel; ${QUOTES}`,
  MULTIPLE_ANCHORS: 'er staan twee namen (&) bij één waarde',
  MULTIPLE_DOCS: 'er staat meer dan één dossier in het bestand (---)',
  MULTIPLE_TAGS: 'er staan twee kenmerken (!) bij één waarde',
  NON_STRING_KEY: 'de naam van een veld moet tekst zijn',
  TAB_AS_INDENT: 'spring in met spaties, niet met tabs',
  TAG_RESOLVE_FAILED: `een kenmerk (!) wordt niet herkend; ${QUOTES}`,
  UNEXPECTED_TOKEN: `hier staat een teken dat niet past; ${QUOTES}`,
};
