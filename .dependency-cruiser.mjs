const tests = '\\.(test|e2e|long)\\.tsx?$';
const testing = `${tests}|/test(ing)?/|/test-[^/]+\\.tsx?$|/(vitest|generate)-[^/]+\\.ts$`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that import each other are one file in two places.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'An import that leads nowhere hides what it was to be.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-app-imports-another',
      severity: 'error',
      comment: 'Apps meet on the wire. Only tests may start the simulator.',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/simulator/'] },
    },
    {
      name: 'simulator-only-in-tests',
      severity: 'error',
      comment: 'The product must work without its test bench.',
      from: { path: '^(apps/(?!simulator/)|packages/)', pathNot: testing },
      to: { path: '^apps/simulator/' },
    },
    {
      name: 'packages-know-no-app',
      severity: 'error',
      comment: 'Arrows point one way: from apps to packages.',
      from: { path: '^packages/', pathNot: testing },
      to: { path: '^(apps|bench|e2e|tools|bootstrap)/' },
    },
    {
      name: 'web-knows-contracts-alone',
      severity: 'error',
      comment: 'What the browser needs travels over HTTP.',
      from: { path: '^apps/web/' },
      to: { path: '^packages/(?!contracts/)' },
    },
    {
      name: 'pure-rooms-import-no-other',
      severity: 'error',
      comment: 'reader, formats and contracts import no other room; their tests may start the simulator.',
      from: { path: '^packages/(reader|formats|contracts)/' },
      to: { path: '^(packages|apps)/', pathNot: ['^packages/$1/', '^apps/simulator/'] },
    },
    {
      name: 'reader-runs-in-a-page',
      severity: 'error',
      comment: 'The reader and the contracts run in a browser, where there is no Node.',
      from: { path: '^packages/(reader|contracts)/src/', pathNot: `${testing}|/fixtures/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-runs-in-a-page',
      severity: 'error',
      comment: 'The web app runs in a browser, where there is no Node.',
      from: { path: '^apps/web/src/', pathNot: testing },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-imports-no-test',
      severity: 'error',
      comment: 'Test tools are not installed where the product runs.',
      from: { path: '^(apps|packages)/', pathNot: `${testing}|^apps/simulator/` },
      to: { path: testing, pathNot: 'node_modules' },
    },
    {
      name: 'controllers-speak-no-sql',
      severity: 'error',
      comment: 'A controller is HTTP in, domain out; a presenter shapes a reply.',
      from: { path: '\\.(controller|present)\\.ts$' },
      to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-saas|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
