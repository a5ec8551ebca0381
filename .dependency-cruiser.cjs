// The direction of imports: document ← lexicon ← model, reading, ledger ← stages ← pipeline ← reader ← index ← cli, server;
// reading ← sources; ledger ← compare, identity ← store ← linking ← ingest ← cli, server; store ← export ← cli.
// What two rooms need moves down, never sideways. A test may look wherever it likes; nothing looks at a test.
const test = '(\\.test\\.ts$|^src/testing/)'

/** Files of a room may import that room and those named, and nothing else of src. */
const room = (name, ...below) => ({
  name: `${name.replaceAll('/', '-')}-stands-on-${below.join('-') || 'nothing'}`,
  comment: `src/${name} may import ${below.map((b) => `src/${b}`).join(', ') || 'nothing of src'}.`,
  severity: 'error',
  from: { path: `^src/${name}(/|\\.ts$)`, pathNot: test },
  to: { path: '^src/', pathNot: [name, ...below].map((r) => `^src/${r}(/|\\.ts$)`) },
})

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or need a third below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'document-imports-nothing',
      comment: 'The contract between the rooms depends on no package and no part of Node.',
      severity: 'error',
      from: { path: '^src/document/', pathNot: test },
      to: { pathNot: '^src/document/' },
    },
    room('lexicon', 'document'),
    room('model', 'document', 'lexicon'),
    room('reading', 'document', 'lexicon'),
    room('ledger', 'document', 'lexicon'),
    room('stages', 'document', 'lexicon', 'model', 'reading', 'ledger'),
    room('pipeline', 'document', 'lexicon', 'model', 'reading', 'ledger', 'stages', 'version'),
    room('sources', 'document', 'reading'),
    room('identity', 'document', 'lexicon', 'ledger'),
    room('store', 'document', 'lexicon', 'ledger', 'compare', 'identity'),
    room('linking', 'document', 'lexicon', 'ledger', 'compare', 'store'),
    room('ingest', 'document', 'ledger', 'sources', 'reader', 'store', 'linking', 'version'),
    room('compare', 'document', 'lexicon', 'ledger'),
    room('export', 'document', 'ledger', 'compare', 'store', 'pipeline'),
    room('reader', 'document', 'ledger', 'model', 'pipeline'),
    room('version'),
    {
      name: 'stages-never-import-each-other',
      comment:
        'A stage reads layers; src/pipeline.ts hands them over. Their shapes are in src/document/layers.',
      severity: 'error',
      from: { path: '^src/stages/([^/]+)/', pathNot: test },
      to: { path: '^src/stages/', pathNot: '^src/stages/$1/' },
    },
    {
      name: 'only-the-pipeline-knows-stages',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, '^src/stages/', '^src/pipeline\\.ts$'] },
      to: { path: '^src/stages/' },
    },
    {
      name: 'nobody-imports-a-shell',
      comment: 'cli and server stand on everything; nothing stands on them.',
      severity: 'error',
      from: { path: '^(src|evals|bench|training|docs)/', pathNot: [test, '^src/(cli|server)/'] },
      to: { path: '^src/(cli|server)/' },
    },
    {
      name: 'one-file-touches-the-runtime',
      severity: 'error',
      from: { pathNot: '^src/model/onnx\\.ts$' },
      to: { path: '(^|/)onnxruntime-(node|web|common)(/|$)' },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: {},
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'only-tests-and-benches-import-testing',
      severity: 'error',
      from: { pathNot: [test, '^(bench|e2e)/'] },
      to: { path: '^src/testing/' },
    },
    {
      name: 'src-stands-alone',
      comment: 'What ships does not depend on evaluation, bench, training or documentation.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: '^(evals|bench|training|docs)/' },
    },
    {
      name: 'what-ships-needs-what-installs',
      comment:
        'A package that src needs at run time is in dependencies (or optionalDependencies) of package.json.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only', 'type-import'],
      },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
  },
}
