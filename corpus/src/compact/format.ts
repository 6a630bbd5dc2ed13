/**
 * A compact file, made to be used as it lies in memory: nothing is parsed when it is loaded, a record is decoded when it
 * is asked for. Little-endian:
 *
 *     0  magic, 8 bytes; as in PNG a transfer that mends line ends breaks it
 *     8  version of the format, u32
 *    12  length of the directory, u32
 *    16  SHA-256 of everything from byte 48 on
 *    48  directory: JSON, says what the corpus is and where each section lies
 *        sections: typed arrays and texts, each at a multiple of 8
 *
 * A file is written once and never changed. Another version is not read but made anew from what it was made of.
 */
export const COMPACT_VERSION = 2;

const MAGIC = [0x53, 0x54, 0x45, 0x54, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const DIGEST_AT = 16;
const DIRECTORY_AT = 48;

const TYPES = { u8: Uint8Array, u32: Uint32Array, f64: Float64Array } as const;
type Type = keyof typeof TYPES;
export type Column<T extends Type> = InstanceType<(typeof TYPES)[T]>;

/** What a corpus is, apart from its records. */
export interface Head {
  readonly id: string;
  readonly asOf: string;
  readonly entities: number;
  readonly sources: number;
  readonly assertions: number;
  readonly quotations: number;
}

interface Place {
  readonly type: Type;
  readonly at: number;
  readonly length: number;
}

interface Directory {
  readonly head: Head;
  readonly sections: Readonly<Record<string, Place>>;
}

/** Hex SHA-256 of some bytes; the host's own, since that is many times faster than any of ours. */
export type Digest = (bytes: Uint8Array) => string | Promise<string>;

/** Why a compact file cannot be used. `foreign`: it is none, or of another version; `damaged`: it is not what was written. */
export class CompactError extends Error {
  override readonly name = 'CompactError';

  constructor(
    readonly fault: 'foreign' | 'damaged',
    message: string,
  ) {
    super(message);
  }
}

const align = (offset: number): number => (offset + 7) & ~7;

export const looksCompact = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/** Puts the sections together into one file. */
export async function writeSections(
  head: Head,
  sections: Readonly<Record<string, Column<Type>>>,
  digest: Digest,
): Promise<Uint8Array<ArrayBuffer>> {
  const places: Record<string, Place> = {};
  let end = 0;
  for (const [name, column] of Object.entries(sections)) {
    places[name] = { type: typeOf(column), at: end, length: column.length };
    end = align(end + column.byteLength);
  }
  const directory = new TextEncoder().encode(JSON.stringify({ head, sections: places } satisfies Directory));
  const start = align(DIRECTORY_AT + directory.length);
  const bytes = new Uint8Array(start + end);
  bytes.set(MAGIC);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, COMPACT_VERSION, true);
  view.setUint32(12, directory.length, true);
  bytes.set(directory, DIRECTORY_AT);
  for (const [name, column] of Object.entries(sections))
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + (places[name]?.at ?? 0));
  const hex = await digest(bytes.subarray(DIRECTORY_AT));
  for (let i = 0; i < 32; i++) bytes[DIGEST_AT + i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

const typeOf = (column: Column<Type>): Type =>
  (Object.keys(TYPES) as Type[]).find((type) => column instanceof TYPES[type]) ?? 'u8';

/** The sections of a file, as they lie in it. */
export class Sections {
  private constructor(
    readonly head: Head,
    private readonly places: Readonly<Record<string, Place>>,
    private readonly bytes: Uint8Array,
    private readonly start: number,
  ) {}

  /** Rejects with a `CompactError` unless the bytes are, all of them, a file of this version. */
  static async read(given: Uint8Array, digest: Digest): Promise<Sections> {
    // Columns are views, and a view of numbers must begin at a multiple of their size.
    const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
    if (!looksCompact(bytes)) throw new CompactError('foreign', 'it is no compact corpus');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const version = bytes.length < DIRECTORY_AT ? undefined : view.getUint32(8, true);
    if (version !== undefined && version !== COMPACT_VERSION)
      throw new CompactError(
        'foreign',
        `it is of format ${version}, and this version of Stet reads ${COMPACT_VERSION}`,
      );
    if (!isLittleEndian()) throw new CompactError('foreign', 'this machine is big-endian');
    if (version === undefined || (await digest(bytes.subarray(DIRECTORY_AT))) !== printDigest(bytes))
      throw new CompactError('damaged', 'it is not what was written');
    const length = view.getUint32(12, true);
    const text = new TextDecoder().decode(bytes.subarray(DIRECTORY_AT, DIRECTORY_AT + length));
    // Written by `writeSections`: the digest says so.
    const { head, sections } = JSON.parse(text) as Directory;
    return new Sections(head, sections, bytes, align(DIRECTORY_AT + length));
  }

  column<T extends Type>(name: string, type: T): Column<T> {
    const place = this.places[name];
    if (place?.type !== type) throw new CompactError('foreign', `it has no section “${name}”`);
    const offset = this.bytes.byteOffset + this.start + place.at;
    return new TYPES[type](this.bytes.buffer as ArrayBuffer, offset, place.length) as Column<T>;
  }
}

const printDigest = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(DIGEST_AT, DIGEST_AT + 32), (byte) => byte.toString(16).padStart(2, '0')).join('');

const isLittleEndian = (): boolean => new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
