import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rooms whose code decides results, which are the same to the bit on every machine. */
const DECIDING = ['experiment', 'random', 'distill', 'data', 'engine', 'run'].map((room) => `src/${room}/**/*.ts`);
const TESTS = [
  '**/*.test.{ts,tsx}',
  'src/engine/{conformance,oracles}.ts',
  'src/run/goldenBands.ts',
  'src/ui/testing.tsx',
];

const noRandom = { object: 'Math', property: 'random', message: 'Chance comes from src/random, seeded.' };

/** ECMAScript lets every implementation round these as it likes. */
const INEXACT = [
  ...['acos', 'acosh', 'asin', 'asinh', 'atan', 'atan2', 'atanh', 'cbrt', 'cos', 'cosh', 'exp', 'expm1', 'hypot'],
  ...['log', 'log10', 'log1p', 'log2', 'pow', 'sin', 'sinh', 'tan', 'tanh'],
];
const noInexact = INEXACT.map((property) => ({
  object: 'Math',
  property,
  message: 'Its bits differ between platforms: use src/distill/exact.ts.',
}));

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name.',
};
// Powers of two with an exponent written out are exact everywhere.
const powerOfTwo = '[left.value=2]:matches([right.type="Literal"], [right.argument.type="Literal"])';
const noPower = [`BinaryExpression[operator="**"]:not(${powerOfTwo})`, 'AssignmentExpression[operator="**="]'].map(
  (selector) => ({ selector, message: 'Its bits differ between platforms: multiply.' }),
);

export default defineConfig(
  globalIgnores(['dist/', 'playwright-report/', 'test-results/', 'src/**/assembly/', 'src/**/build/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        console: 'readonly',
        performance: 'readonly',
        PerformanceObserver: 'readonly',
        requestAnimationFrame: 'readonly',
        process: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        module: 'writable',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // As the compiler has it: a leading underscore says that a parameter is there for its place alone.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
      // Loops over typed arrays read in range by their bounds, which the compiler cannot see.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-properties': ['error', noRandom],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
  },
  {
    files: DECIDING,
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'No clock decides a result.' },
        { name: 'performance', message: 'No clock decides a result.' },
      ],
      'no-restricted-properties': ['error', noRandom, ...noInexact],
      'no-restricted-syntax': ['error', noDefaultExport, ...noPower],
    },
  },
);
