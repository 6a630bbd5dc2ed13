/** A file or folder, by its name in the folder that it lies in. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * How a host calls its files. A place is a path on a disk, and an address (a URI) in an editor without one; nobody but its
 * host takes it apart.
 */
export interface Places {
  /** The place of something in a folder; `..` leads up. */
  join(folder: string, ...names: readonly string[]): string;
  /** The folder that a place lies in; the top lies in itself. */
  parent(place: string): string;
  /** The place that somebody wrote, beginning at a folder unless it is whole. */
  resolve(folder: string, written: string): string;
  /** The way from a folder to what is in it, with forward slashes. */
  relative(folder: string, place: string): string;
  /** Whether a place lies in a folder, at any depth. */
  contains(folder: string, place: string): boolean;
  /** The place that a URI names; undefined when there can be no file of this host. */
  fromUri(uri: string): string | undefined;
  toUri(place: string): string;
}

/** The files of a host. */
export interface Files extends Places {
  /** What is at a place; undefined where there is nothing. */
  kindOf(place: string): Promise<Entry['kind'] | undefined>;
  /** What a file holds; undefined where there is none. Rejects when it cannot be read. */
  read(place: string): Promise<Uint8Array | undefined>;
  /** Puts a file in place as a whole, and makes the folders it lies in. */
  write(place: string, bytes: Uint8Array): Promise<void>;
  /** What is in a folder; nothing where there is none. */
  list(folder: string): Promise<readonly Entry[]>;
  /** Removes a file if it is there. */
  remove(place: string): Promise<void>;
  /** When a file was last written; undefined where there is none. */
  modifiedAt(place: string): Promise<Date | undefined>;
  /** SHA-256 in hexadecimal, where the host can without a copy of what may be large. */
  readonly digest?: (bytes: Uint8Array) => string;
}

/** The text of a file, or undefined where there is none. */
export async function readText(files: Files, place: string): Promise<string | undefined> {
  const bytes = await files.read(place);
  return bytes && new TextDecoder().decode(bytes);
}

export const writeText = (files: Files, place: string, text: string): Promise<void> =>
  files.write(place, new TextEncoder().encode(text));

/** The files below a folder, at any depth, in no particular order. @param enters whether to look into a folder */
export async function* walk(
  files: Files,
  folder: string,
  enters: (place: string, name: string) => boolean | Promise<boolean> = () => true,
): AsyncGenerator<string> {
  for (const { name, kind } of await files.list(folder)) {
    const place = files.join(folder, name);
    if (kind === 'file') yield place;
    else if (await enters(place, name)) yield* walk(files, place, enters);
  }
}
