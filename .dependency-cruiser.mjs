const only = (lib, allowed, why) => ({
  name: `${lib}-imports`,
  comment: why,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
});

// Of the pages: their addresses and files, and the menu.
const TABLES =
  '^apps/web/pages/(routes|rooms|administering|council-pages|audit-pages|own-pages|counted|forms|actions|nav|help)\\.ts$';

/** Imports point one way: HTTP → command → access → decide → evolve → event store → projections → view. */
export default {
  forbidden: [
    only('calendar', [], 'Terms and holidays are pure: whoever reads a due date needs no other part to check it.'),
    only('paper', ['schema', 'zip'], 'How a document is written as a file is the same whatever it tells.'),
    only('vocabulary', [], 'What a field may say is plain data, so that the screens can bundle it.'),
    only('mail', [], 'How a letter is written and sent is the same whatever it tells, and to whom.'),
    only('text', [], 'Where a text has its parts and what changed in it follows from the text alone.'),
    only('zip', [], 'How much comes out of a file that is packed is one question, whatever is in it.'),
    only(
      'documents',
      ['directory', 'vocabulary', 'zip'],
      'What text a document has follows from its bytes alone; in which dossier it is, is not its matter.',
    ),
    only(
      'kinds',
      ['access', 'calendar', 'council', 'event-store', 'facts', 'kind', 'log', 'trajectory'],
      'Which kinds there are is said in one place.',
    ),
    only('kind', ['access', 'calendar', 'facts'], 'What a kind of story is, is said without any of them.'),
    only('schema', [], 'What an answer is, is said in one way wherever it is made.'),
    only(
      'facts',
      ['calendar', 'schema'],
      'How a fact is written, checked and refused is the same whatever it is about.',
    ),
    only(
      'trajectory',
      ['access', 'calendar', 'facts', 'kind', 'text', 'vocabulary'],
      'The domain knows no store, no web and no clock, so that every rule can be tested as a function.',
    ),
    only(
      'council',
      ['access', 'calendar', 'facts', 'kind', 'vocabulary'],
      'A council is a story by itself: what it is and may do is told without that of any trajectory.',
    ),
    only(
      'dossier-file',
      ['calendar', 'facts', 'trajectory'],
      'The file format speaks the domain; where it is kept is not its matter.',
    ),
    only(
      'spreadsheet',
      ['calendar', 'dossier-file', 'facts', 'trajectory', 'vocabulary', 'zip'],
      'A sheet becomes dossier files, which take the way of any other; what is kept of how it is read is not its matter.',
    ),
    only(
      'report',
      ['calendar', 'facts', 'schema', 'trajectory', 'vocabulary'],
      'Where a trajectory stands is told from its events alone.',
    ),
    only(
      'event-store',
      ['data-folder'],
      'The store keeps events of any kind: an adapter that knew the domain could not be replaced.',
    ),
    only(
      'log',
      ['calendar', 'event-store', 'facts', 'kind'],
      'How an event of the domain stands in the store is said once, for who writes it and who reads it.',
    ),
    only(
      'checkpoints',
      ['directory', 'event-store', 'kinds', 'log'],
      'What is signed is the log as it stands, whatever its events mean.',
    ),
    only('data-folder', [], 'Who may open the files of this product knows nothing of what is in them.'),
    only(
      'directory',
      ['access', 'calendar', 'data-folder', 'vocabulary'],
      'People are kept apart from what happened, so that they can be erased.',
    ),
    only(
      'access',
      ['calendar', 'facts', 'vocabulary'],
      'Who may do and see what is asked in one way, of whichever kind of story; each kind has its own tables.',
    ),
    only(
      'commands',
      ['access', 'calendar', 'dossier-file', 'event-store', 'facts', 'kind', 'kinds', 'log', 'trajectory'],
      'The only write path: it must not depend on what is read from it.',
    ),
    only(
      'projections',
      [
        'access',
        'calendar',
        'council',
        'event-store',
        'facts',
        'kind',
        'kinds',
        'log',
        'paper',
        'report',
        'schema',
        'text',
        'trajectory',
        'vocabulary',
      ],
      'Views are derived from the log and never write to it.',
    ),
    only(
      'reactions',
      ['calendar', 'commands', 'event-store', 'facts', 'kinds', 'log', 'trajectory'],
      'What follows an event is a command like any other.',
    ),
    {
      name: 'screens-know-types',
      comment:
        'The screens ask the API: code of the domain in the browser would judge by other facts than the log has. Its lists they have, and how a text is read.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(libs/(?!(?:vocabulary|text)/)|apps/(?!web/))', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-stand-alone',
      comment:
        'A page that uses another page cannot be changed by itself; what they share goes to trajectory, lists, ui or form.',
      severity: 'error',
      from: { path: '^apps/web/pages/((?:forms/)?[^/.]+)', pathNot: TABLES },
      to: { path: '^apps/web/pages/', pathNot: [TABLES, '^apps/web/pages/$1[/.]'] },
    },
    {
      name: 'fields-have-a-form',
      comment: 'A field stands at a place of its form, which fields.ts holds against what is filled in.',
      severity: 'error',
      from: { path: '^apps/web/(?!form/)' },
      to: { path: '^apps/web/form/(asked|choices|date-field|lines|rows|text-fields)\\.tsx$' },
    },
    {
      name: 'shared-knows-no-page',
      comment: 'What every page uses must not pull in one of them.',
      severity: 'error',
      from: { path: '^apps/web/(api|form|lists|texts|theme|trajectory|ui)/' },
      to: { path: '^apps/web/pages/[^/]+/' },
    },
    {
      name: 'through-the-index',
      comment: 'A lib is used by its index.ts: what stands behind it can change without anybody noticing.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/(?!index\\.ts$)', pathNot: '^libs/$2/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-web|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
