// The smallest file system that VS Code takes for a workspace; it begins with an empty folder `/desk`.
const { Disposable, EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require('vscode');

/** @typedef {import('vscode').Uri} Uri */
/** @typedef {import('vscode').FileSystemProvider} FileSystemProvider */
/** @typedef {{ type: number; mtime: number; bytes: Uint8Array }} Entry  a file, or a folder without bytes */

/** @param {string} path */
const parentOf = (path) => path.slice(0, path.lastIndexOf('/')) || '/';
/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/** @implements {FileSystemProvider} */
class MemoryFiles {
  #changes = new EventEmitter();
  onDidChangeFile = this.#changes.event;
  /** @type {Map<string, Entry>} */
  #entries = new Map();

  constructor() {
    this.#add('/', FileType.Directory);
    this.#add('/desk', FileType.Directory);
  }

  watch() {
    return new Disposable(() => undefined);
  }

  /** @param {Uri} uri */
  stat(uri) {
    const { type, mtime, bytes } = this.#find(uri);
    return { type, ctime: 0, mtime, size: bytes.length };
  }

  /** @param {Uri} uri @returns {[string, number][]} */
  readDirectory(uri) {
    this.#find(uri);
    return [...this.#entries]
      .filter(([path]) => path !== '/' && parentOf(path) === uri.path)
      .map(([path, { type }]) => [nameOf(path), type]);
  }

  /** @param {Uri} uri */
  readFile(uri) {
    const { type, bytes } = this.#find(uri);
    if (type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  /** @param {Uri} uri @param {Uint8Array} bytes */
  writeFile(uri, bytes) {
    const isNew = !this.#entries.has(uri.path);
    this.#addFolders(parentOf(uri.path));
    this.#add(uri.path, FileType.File, bytes);
    this.#tell(uri, isNew ? FileChangeType.Created : FileChangeType.Changed);
  }

  /** @param {Uri} uri */
  createDirectory(uri) {
    this.#addFolders(uri.path);
    this.#tell(uri, FileChangeType.Created);
  }

  /** @param {Uri} uri */
  delete(uri) {
    this.#find(uri);
    for (const path of this.#entries.keys())
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
    this.#tell(uri, FileChangeType.Deleted);
  }

  /** @param {Uri} from @param {Uri} to */
  rename(from, to) {
    const { bytes } = this.#find(from);
    this.writeFile(to, bytes);
    this.delete(from);
  }

  /** @param {Uri} uri */
  #find(uri) {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  /** @param {string} path @param {number} type @param {Uint8Array} [bytes] */
  #add(path, type, bytes = new Uint8Array()) {
    this.#entries.set(path, { type, mtime: Date.now(), bytes });
  }

  /** @param {string} path */
  #addFolders(path) {
    if (this.#entries.has(path)) return;
    this.#addFolders(parentOf(path));
    this.#add(path, FileType.Directory);
  }

  /** @param {Uri} uri @param {number} type */
  #tell(uri, type) {
    this.#changes.fire([{ type, uri }]);
  }
}

/** @param {import('vscode').ExtensionContext} context */
exports.activate = ({ subscriptions }) =>
  subscriptions.push(workspace.registerFileSystemProvider('stet-memory', new MemoryFiles(), { isCaseSensitive: true }));
