/**
 * Who may import whom. ESLint (eslint.config.mjs) and the architecture test both read this table.
 *
 * @typedef {object} Room
 * @property {string} path  its folder; of two that contain a file the deeper one is its room
 * @property {readonly string[]} rooms  paths of the other rooms it may import
 * @property {readonly string[]} packages  what it may import of npm, by package name
 * @property {boolean} node  may it import Node's own modules
 */

/** @type {readonly Room[]} */
export const ROOMS = [
  { path: 'shared/src', rooms: [], packages: ['zod'], node: false },
  // The pure part of the corpus: what the engine asks of it.
  { path: 'corpus/src/knowledge', rooms: ['shared/src'], packages: [], node: false },
  // The form of a corpus that is used as it lies in memory; a browser reads it too.
  { path: 'corpus/src/compact', rooms: ['shared/src', 'corpus/src/knowledge'], packages: [], node: false },
  // Reading, writing and refreshing on whatever host is given.
  {
    path: 'corpus/src',
    rooms: ['shared/src', 'corpus/src/knowledge', 'corpus/src/compact'],
    packages: [
      '@rowanmanning/feed-parser',
      'jsonc-parser',
      'node-html-markdown',
      'node-html-parser',
      'p-limit',
      'p-retry',
      'papaparse',
      'yaml',
      'zod',
    ],
    node: false,
  },
  // The same on the disk of this machine.
  {
    path: 'corpus/src/on-disk',
    rooms: ['shared/src', 'corpus/src/knowledge', 'corpus/src/compact', 'corpus/src'],
    packages: ['write-file-atomic'],
    node: true,
  },
  {
    path: 'server/src/engine',
    rooms: ['shared/src', 'corpus/src/knowledge'],
    packages: ['@lezer/common', '@lezer/markdown', 'diff', 'yaml'],
    node: false,
  },
  // The checking department's list: pure, like the engine.
  {
    path: 'server/src/worksheet',
    rooms: ['shared/src', 'corpus/src/knowledge', 'server/src/engine'],
    packages: [],
    node: false,
  },
  // The ports of the language server, made real by what a host gives.
  {
    path: 'server/src/host',
    rooms: ['shared/src', 'corpus/src/knowledge', 'corpus/src', 'server/src/engine'],
    packages: ['ignore'],
    node: false,
  },
  {
    path: 'server/src/host/node',
    rooms: ['corpus/src', 'corpus/src/on-disk', 'server/src/host'],
    packages: [],
    node: true,
  },
  { path: 'server/src/host/browser', rooms: ['server/src/host'], packages: [], node: false },
  {
    path: 'server/src/lsp',
    rooms: [
      'shared/src',
      'corpus/src/knowledge',
      'corpus/src',
      'server/src/engine',
      'server/src/worksheet',
      'server/src/host',
    ],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
    node: false,
  },
  {
    path: 'server/src/cli',
    rooms: [
      'shared/src',
      'corpus/src/knowledge',
      'corpus/src',
      'corpus/src/on-disk',
      'server/src/engine',
      'server/src/worksheet',
      'server/src/host',
      'server/src/host/node',
    ],
    packages: [
      'commander',
      'diff',
      'picocolors',
      'sarif',
      'string-width',
      'tinyglobby',
      'vscode-languageserver-textdocument',
    ],
    node: true,
  },
  // main.ts and main.browser.ts: start the language server.
  {
    path: 'server/src',
    rooms: ['server/src/lsp', 'server/src/host', 'server/src/host/node', 'server/src/host/browser'],
    packages: ['vscode-languageserver'],
    node: true,
  },
  { path: 'client/src', rooms: ['shared/src'], packages: ['vscode', 'vscode-languageclient'], node: false },
  // Where the extension begins, on a machine and in a browser.
  {
    path: 'client/src/node',
    rooms: ['shared/src', 'client/src'],
    packages: ['vscode', 'vscode-languageclient'],
    node: true,
  },
  {
    path: 'client/src/browser',
    rooms: ['shared/src', 'client/src'],
    packages: ['vscode', 'vscode-languageclient'],
    node: false,
  },
];

/** The room a file of the repository belongs to, by its path with forward slashes. @param {string} file */
export const roomOf = (file) =>
  ROOMS.filter((room) => file.startsWith(`${room.path}/`)).sort((a, b) => b.path.length - a.path.length)[0];
