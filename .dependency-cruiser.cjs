// Who may import whom. What is not listed here is forbidden.

const ROOMS = {
  numeric: [],
  experiment: [],
  random: ['numeric'],
  distill: ['numeric'],
  data: ['experiment', 'random'],
  engine: ['distill', 'random'],
  run: ['numeric', 'experiment', 'random', 'data', 'engine', 'distill'],
  lessons: ['numeric', 'experiment', 'distill'],
  model: ['experiment', 'i18n'],
  worker: ['run', 'experiment', 'data', 'engine', 'distill'],
  link: ['experiment', 'data'],
  app: ['numeric', 'experiment', 'distill', 'data', 'link', 'lessons'],
  ui: ['app', 'link', 'model', 'experiment', 'data', 'distill', 'lessons', 'i18n'],
  i18n: [],
  cli: ['link', 'numeric', 'run', 'model', 'experiment', 'data', 'engine', 'distill', 'i18n'],
  bench: ['worker', 'cli', 'run', 'experiment', 'random', 'data', 'engine', 'distill'],
};

/** Packages that belong to some files alone; every file may import the others. */
const PACKAGES = [
  {
    packages: [
      'react',
      'react-dom',
      'recharts',
      'radix-ui',
      '@radix-ui',
      'lucide-react',
      'qrcode.react',
      '@fontsource-variable',
    ],
    owners: ['src/ui/', 'src/main\\.tsx$'],
  },
  { packages: ['workbox-window'], owners: ['src/app/'] },
  { packages: ['zustand'], owners: ['src/app/', 'src/ui/'] },
  { packages: ['i18next'], owners: ['src/i18n/', 'src/main\\.tsx$'] },
  { packages: ['react-i18next'], owners: ['src/i18n/', 'src/ui/', 'src/main\\.tsx$'] },
  { packages: ['@tensorflow'], owners: ['src/engine/webgpu/', 'src/bench/page/'] },
  { packages: ['umap-js'], owners: ['src/run/'] },
  { packages: ['pbf'], owners: ['src/model/'] },
  { packages: ['commander', 'cli-progress'], owners: ['src/cli/', 'src/bench/driver/'] },
  { packages: ['@jax-js', 'convnetjs'], owners: ['src/bench/page/'] },
];

/** With the body of tests that all engines share. */
const TEST =
  '\\.test\\.tsx?$|^src/engine/(conformance|oracles)\\.ts$|^src/run/goldenBands\\.ts$|^src/ui/testing\\.tsx$|^src/(experiment|link)/arbitrary\\.ts$';
const PROTOCOL = '^src/worker/protocol\\.ts$';

const inRooms = (rooms) => `^src/(${rooms.join('|')})/`;

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${allowed.map((name) => `src/${name}`).join(', ') || 'no other room'}.`,
  severity: 'error',
  from: { path: inRooms([room]), pathNot: TEST },
  to: { path: '^src/', pathNot: [inRooms([room, ...allowed]), ...(room === 'app' ? [PROTOCOL] : [])] },
}));

const packageRules = PACKAGES.map(({ packages, owners }) => ({
  name: `package-${packages[0].replace('@', '')}`,
  comment: `${packages.join(', ')}: only in ${owners.join(', ')} and in tests.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [...owners.map((owner) => `^${owner}`), TEST] },
  to: { path: `^node_modules/(${packages.join('|')})/`, dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    ...packageRules,
    {
      name: 'protocol-types-only',
      comment: 'The page knows the worker by the types of its messages alone.',
      severity: 'error',
      from: { path: inRooms(['app']), pathNot: TEST },
      to: { path: PROTOCOL, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main',
      comment: 'The page starts from src/ui, with its stores and texts.',
      severity: 'error',
      from: { path: '^src/main\\.tsx$' },
      to: { path: '^src/', pathNot: inRooms(['ui', 'app', 'i18n']) },
    },
    {
      name: 'room-unknown',
      comment: 'Every file of src/ is in a room, and every room is listed above.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: [inRooms(Object.keys(ROOMS)), '^src/main\\.tsx$'] },
    },
    {
      name: 'no-packages-in-the-subject',
      comment: 'src/distill and src/random are plain functions on arrays.',
      severity: 'error',
      from: { path: inRooms(['distill', 'random']), pathNot: TEST },
      to: { path: '^node_modules/' },
    },
    {
      name: 'node-only-in-cli',
      comment: 'The other rooms also run in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/bench/driver/', TEST] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-way-out-of-src',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/bench/driver/', TEST] },
      to: { pathNot: '^(src|node_modules)/', dependencyTypesNot: ['core', 'npm-dev', 'unknown'] },
    },
    {
      name: 'no-development-packages',
      comment: 'What the page ships is in "dependencies"; command line and benchmark never ship.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/bench/', TEST] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-tests', severity: 'error', from: { pathNot: TEST }, to: { path: TEST } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      // `./file?url` is an address that Vite makes up.
      to: { couldNotResolve: true, pathNot: '\\?' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // AssemblyScript, compiled by asc.
    exclude: { path: '^src/(engine/wasm|bench/page)/assembly/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default'] },
  },
};
