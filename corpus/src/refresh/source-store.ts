import { z } from 'zod';
import { readText, sha256, writeText, type Files } from '../files/index.js';
import { storing, type Storage } from './storage.js';

/** What is kept of one source between refreshes: which bytes it gave, and what to ask it by. */
const stateSchema = z.strictObject({
  version: z.literal(1),
  from: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Digests of its parts, the document at its address first. */
  parts: z.array(z.string().regex(/^[0-9a-f]{64}$/)).min(1),
});
export type SourceState = Omit<z.infer<typeof stateSchema>, 'version'>;

/** Parts younger than this may belong to a refresh that is still under way, in milliseconds. */
const YOUNG = 24 * 3600 * 1000;

/**
 * The raw parts of all sources, each under the digest of its bytes. A part that has arrived stays, so that a refresh which
 * was cut short goes on where it stopped.
 */
export class SourceStore {
  readonly #files: Files;
  readonly #parts: string;
  readonly #states: string;

  constructor(private readonly storage: Storage) {
    const { files, folder } = storage;
    this.#files = files;
    this.#parts = files.join(folder, 'parts');
    this.#states = files.join(folder, 'sources');
  }

  /** What is known of a source; undefined where nothing is, or nothing that can be understood. */
  async readState(from: string): Promise<SourceState | undefined> {
    const text = await readText(this.#files, await this.#statePath(from)).catch(() => undefined);
    try {
      return text === undefined ? undefined : stateSchema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  writeState(state: SourceState): Promise<void> {
    return storing(this.storage.folder, async () =>
      writeText(this.#files, await this.#statePath(state.from), JSON.stringify({ version: 1, ...state }, null, 2)),
    );
  }

  /** A part by its digest; undefined when it is not there or no longer what was written. */
  async readPart(digest: string): Promise<Uint8Array | undefined> {
    const bytes = await this.#files.read(this.#files.join(this.#parts, digest)).catch(() => undefined);
    return bytes !== undefined && (await sha256(bytes)) === digest ? bytes : undefined;
  }

  async writePart(bytes: Uint8Array): Promise<string> {
    const digest = await sha256(bytes);
    await storing(this.storage.folder, () => this.#files.write(this.#files.join(this.#parts, digest), bytes));
    return digest;
  }

  /** Removes the parts that no source has any more. Best effort: what is left over is removed another time. */
  async sweep(now: Date): Promise<void> {
    const files = this.#files;
    const states = await files.list(this.#states).catch(() => []);
    const texts = await Promise.all(
      states.map(({ name }) => readText(files, files.join(this.#states, name)).catch(() => '')),
    );
    for (const { name: digest } of await files.list(this.#parts).catch(() => [])) {
      if (texts.some((text) => text?.includes(digest))) continue;
      const place = files.join(this.#parts, digest);
      const modified = (await files.modifiedAt(place).catch(() => undefined)) ?? now;
      if (now.getTime() - modified.getTime() > YOUNG) await files.remove(place).catch(() => undefined);
    }
  }

  async #statePath(from: string): Promise<string> {
    return this.#files.join(this.#states, `${(await sha256(from)).slice(0, 16)}.json`);
  }
}
