import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { readIfThere, storing } from './storage.js';

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

export const digestOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Parts younger than this may belong to a refresh that is still under way, in milliseconds. */
const YOUNG = 24 * 3600 * 1000;

/**
 * The raw parts of all sources, each under the digest of its bytes. A part that has arrived stays, so that a refresh which
 * was cut short goes on where it stopped.
 */
export class SourceStore {
  readonly #parts: string;
  readonly #states: string;

  constructor(readonly storage: string) {
    this.#parts = join(storage, 'parts');
    this.#states = join(storage, 'sources');
  }

  /** What is known of a source; undefined where nothing is, or nothing that can be understood. */
  async readState(from: string): Promise<SourceState | undefined> {
    const text = await readIfThere(this.#statePath(from)).catch(() => undefined);
    try {
      return text === undefined ? undefined : stateSchema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  writeState(state: SourceState): Promise<void> {
    return storing(this.storage, async () => {
      await mkdir(this.#states, { recursive: true });
      await writeFileAtomic(this.#statePath(state.from), JSON.stringify({ version: 1, ...state }, null, 2));
    });
  }

  /** A part by its digest; undefined when it is not there or no longer what was written. */
  async readPart(digest: string): Promise<Uint8Array | undefined> {
    const bytes = await readFile(join(this.#parts, digest)).catch(() => undefined);
    return bytes !== undefined && digestOf(bytes) === digest ? bytes : undefined;
  }

  async writePart(bytes: Uint8Array): Promise<string> {
    const digest = digestOf(bytes);
    await storing(this.storage, async () => {
      await mkdir(this.#parts, { recursive: true });
      await writeFileAtomic(join(this.#parts, digest), Buffer.from(bytes));
    });
    return digest;
  }

  /** Removes the parts that no source has any more. Best effort: what is left over is removed another time. */
  async sweep(now: Date): Promise<void> {
    const states = await readdir(this.#states).catch(() => []);
    const texts = await Promise.all(states.map((name) => readIfThere(join(this.#states, name)).catch(() => '')));
    for (const digest of await readdir(this.#parts).catch(() => [])) {
      const path = join(this.#parts, digest);
      const modified = (await stat(path).catch(() => undefined))?.mtimeMs ?? now.getTime();
      const isUsed = texts.some((text) => text?.includes(digest));
      if (!isUsed && now.getTime() - modified > YOUNG) await rm(path, { force: true }).catch(() => undefined);
    }
  }

  #statePath(from: string): string {
    return join(this.#states, `${digestOf(from).slice(0, 16)}.json`);
  }
}
