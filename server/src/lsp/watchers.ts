import type { Places } from '@stet/corpus/anywhere';
import { DidChangeWatchedFilesNotification, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import type { Session } from './session.js';

/** What a desk keeps in its workspace: settings, decisions, corpus. */
const DESK_FILES: FileSystemWatcher = { globPattern: '**/.stet/**' };

/** Has the client tell when a file changes that drafts are judged by. */
export class Watchers {
  #paths = '';
  #registration: Disposable | undefined;

  constructor(private readonly session: Session) {}

  /** Watches the desk's files and the writer's own corpora, anew when those are others. */
  async update(): Promise<void> {
    const { features, client, corpusRequest, ports } = this.session;
    const paths = corpusRequest.paths.join('\n');
    if (!features.registersWatchers || (this.#registration && paths === this.#paths)) return;
    this.#registration?.dispose();
    this.#paths = paths;
    this.#registration = await client.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        DESK_FILES,
        ...(features.watchesOutside ? corpusRequest.paths.map((place) => watchCorpus(ports.places, place)) : []),
      ],
    });
  }
}

/** A corpus is one JSON file, or a folder of records. */
const watchCorpus = (places: Places, place: string): FileSystemWatcher => {
  const isFile = place.endsWith('.json');
  const folder = isFile ? places.parent(place) : place;
  const pattern = isFile ? places.relative(folder, place) : '**/*';
  return { globPattern: { baseUri: places.toUri(folder), pattern } };
};
