import { createKnowledge, ExchangeLayer, type Knowledge, type Layer } from '@stet/corpus';
import { formatProblem, readCorpus, readShippedLayer, type Files } from '@stet/corpus/anywhere';
import { loadStoredLayer } from '@stet/corpus/anywhere/refresh';
import type { CorpusStatus, Exchange } from '@stet/shared';
import { deskCorpus } from './desk.js';

/** Which corpora to lay over each other. */
export interface CorpusRequest {
  /** Folder of the refreshed corpus. */
  readonly storage: string;
  /** Where the corpus lies that comes with Stet, if not beside the program. */
  readonly bundled?: string | undefined;
  readonly useBundled: boolean;
  /** The writer's own corpora, lowest first; relative ones start at the first workspace folder. */
  readonly paths: readonly string[];
  /** Workspace folders; each may hold a corpus in `.stet/corpus/`. */
  readonly folders: readonly string[];
}

export interface LoadedCorpus {
  readonly knowledge: Knowledge;
  readonly status: CorpusStatus;
  /** The same knowledge over another lowest layer: what a refresh brings, or took away. */
  readonly withBase: (corpus: Exchange) => Knowledge;
  /** The lowest layer, which a refresh replaces: the refreshed corpus, or the bundled one while that is newer. */
  readonly base: { readonly layer: Layer; readonly isRefreshed: boolean } | undefined;
  /** The digest of what the storage held when it was read. */
  readonly stored: string | undefined;
  /** The one that comes with Stet, whether it serves or not: what upstreams add to, where no corpus is among the sources. */
  readonly bundled: Layer | undefined;
  /** The layers that the corpus at a path lies on, lowest first; of one that is not among them, or not yet, the lowest. */
  readonly below: (path: string) => readonly Layer[];
}

interface NamedLayer {
  readonly name: string;
  readonly layer: Layer;
}

/**
 * Lays corpora over each other, lowest first, as the terminal does: the refreshed one or, while that is newer, the one that
 * comes with Stet; those of the workspace; those that the settings name. A corpus that cannot be read, or has a fault, is
 * told in one sentence; its last good state, where this process has seen one, and all others serve.
 */
export class CorpusLoader {
  readonly #lastGood = new Map<string, Layer>();

  /** @param bundled where the corpus lies that comes with the program */
  constructor(
    private readonly files: Files,
    private readonly bundled: string,
  ) {}

  async load({
    storage,
    bundled: bundledPlace = this.bundled,
    useBundled,
    paths,
    folders,
  }: CorpusRequest): Promise<LoadedCorpus> {
    const problems: string[] = [];
    const read = (name: string, path: string): Promise<NamedLayer | undefined> => this.#read(name, path, problems);
    const bundled = useBundled ? await this.#readBundled(bundledPlace, problems) : undefined;
    const refreshed = await this.#readStored(storage, problems);
    const isRefreshed =
      refreshed !== undefined && (bundled === undefined || refreshed.layer.asOf >= bundled.layer.asOf);
    const base = isRefreshed ? refreshed : bundled;
    const { files } = this;
    const shared = await Promise.all(folders.map((folder) => this.#findCorpus(folder)));
    const own = [...shared.flat(), ...paths];
    const above = await Promise.all(own.map((path) => read(path, files.resolve(folders[0] ?? '', path))));
    const upper = above.filter((layer) => layer !== undefined);
    const withBase = (corpus: Exchange): Knowledge => createKnowledge([corpus, ...upper.map(({ layer }) => layer)]);
    const loaded = layOver(base ? [base, ...upper] : upper, problems);
    const below = (path: string): readonly Layer[] => {
      const at = Math.max(
        0,
        upper.findIndex(({ name }) => name === path),
      );
      return [...(base ? [base] : []), ...upper.slice(0, at)].map(({ layer }) => layer);
    };
    return {
      ...loaded,
      withBase,
      base: base && { layer: base.layer, isRefreshed },
      stored: refreshed?.digest,
      bundled: bundled?.layer,
      below,
    };
  }

  /** The corpus that a desk shares in a workspace folder. */
  async #findCorpus(folder: string): Promise<string[]> {
    const place = deskCorpus(this.files, folder);
    return (await this.files.kindOf(place)) === undefined ? [] : [place];
  }

  async #readBundled(place: string, problems: string[]): Promise<NamedLayer | undefined> {
    try {
      return { name: 'bundled with Stet', layer: await readShippedLayer(this.files, place) };
    } catch {
      problems.push(`The corpus that comes with Stet cannot be read (${place}). Install Stet again.`);
      return undefined;
    }
  }

  async #read(name: string, path: string, problems: string[]): Promise<NamedLayer | undefined> {
    const { corpus, problems: faults } = await readCorpus(this.files, path);
    const [fault] = faults;
    if (!fault) {
      const layer = new ExchangeLayer(corpus);
      this.#lastGood.set(path, layer);
      return { name, layer };
    }
    const lastGood = this.#lastGood.get(path);
    const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
    const serving = lastGood ? 'Its last good state keeps serving.' : 'It is left out until then.';
    problems.push(`A corpus has a fault: ${formatProblem(fault)}${more} ${serving}`);
    return lastGood && { name, layer: lastGood };
  }

  async #readStored(storage: string, problems: string[]): Promise<(NamedLayer & { digest: string }) | undefined> {
    try {
      const stored = await loadStoredLayer({ files: this.files, folder: storage });
      return stored && { name: `from ${stored.from}`, layer: stored.layer, digest: stored.digest };
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}

function layOver(layers: readonly NamedLayer[], problems: string[]): Pick<LoadedCorpus, 'knowledge' | 'status'> {
  const knowledge = createKnowledge(layers.map(({ layer }) => layer));
  if (layers.length === 0) problems.push('There is no corpus to judge by: no claim can be checked.');
  const { id, asOf, assertionCount, entityCount, sourceCount } = knowledge;
  const status = {
    id,
    asOf,
    assertions: assertionCount,
    entities: entityCount,
    sources: sourceCount,
    layers: layers.map(({ name, layer }) => ({ name, assertions: layer.assertionCount })),
    problems,
  };
  return { knowledge, status };
}
