import eslint from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { ROOMS } from './test/architecture/rooms.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @typedef {import('./test/architecture/rooms.mjs').Room} Room */

/** The files of a room and of no room inside it. @param {Room} room */
function targetOf(room) {
  const inner = ROOMS.filter((other) => other.path.startsWith(`${room.path}/`)).map((other) =>
    other.path.slice(room.path.length + 1),
  );
  return inner.length === 0 ? room.path : [`${room.path}/*.ts`, `${room.path}/!(${inner.join('|')})/**/*.ts`];
}

/** What a room may not import, each with the rooms inside it that it may. @param {Room} room */
function zonesOf(room) {
  const allowed = [room.path, ...room.rooms];
  const forbidden = [...ROOMS.map((other) => other.path), 'test'].filter((path) => !allowed.includes(path));
  return forbidden.map((from) => ({
    target: targetOf(room),
    from,
    except: allowed.filter((path) => path.startsWith(`${from}/`)).map((path) => `./${path.slice(from.length + 1)}`),
    message: `${room.path} may import ${room.rooms.join(', ') || 'no other room'} (test/architecture/rooms.mjs).`,
  }));
}

export default defineConfig(
  globalIgnores(['dist/', '**/.run/', '.vscode-test/', '.vscode-oss/', 'coverage/']),
  eslint.configs.recommended,
  { plugins: { 'import-x': importX } },
  {
    files: ['**/*.ts', '**/*.mts', '**/*.mjs'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      importX.flatConfigs.typescript,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
      // The editor hands it to an extension; there is no such package.
      'import-x/core-modules': ['vscode'],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: ROOMS.flatMap(zonesOf) }],
      'import-x/no-cycle': 'error',
      'import-x/no-extraneous-dependencies': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // It asks for the very `!` that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A number or a date in a template says what it is; anything else still has to be turned into words.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `type` and `interface` each have their place; zod gives the former.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An empty string is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ROOMS.filter((room) => !room.node).map((room) => `${room.path}/**`),
    // A room with Node may lie in one without.
    ignores: ROOMS.filter(
      (room) => room.node && ROOMS.some((outer) => !outer.node && room.path.startsWith(`${outer.path}/`)),
    ).map((room) => `${room.path}/**`),
    rules: { 'import-x/no-nodejs-modules': ['error', { allow: ['vscode'] }], 'no-console': 'error' },
  },
  {
    // The tools that tests run on are those of the repository.
    files: ['test/**', 'docs/**'],
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { packageDir: [root, `${root}/test`, `${root}/shared`] }],
    },
  },
  {
    // Scripts that run as they are; `tsc` with checkJs knows their types well enough.
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
);
