import type { Block, BlockKind, CellPlace } from './passage.js';

/** Collects the prose of one block from its source: copy what is read, leave out what is markup, replace entities. */
export class ProseBuilder {
  #text = '';
  #segments: number[] = [];
  #position: number;

  /** `source` is the passage, `start` the offset in it at which the block begins. */
  constructor(
    private readonly source: string,
    private readonly start: number,
  ) {
    this.#position = start;
  }

  get position(): number {
    return this.#position;
  }

  /** Reads verbatim up to `offset`. */
  copyTo(offset: number): void {
    if (offset <= this.#position) return;
    this.#segments.push(this.#text.length, this.#position);
    this.#text += this.source.slice(this.#position, offset);
    this.#position = offset;
  }

  /** Leaves out `from`–`to`; `replacement` stands for it in the prose. */
  skip(from: number, to: number, replacement = ''): void {
    this.copyTo(from);
    if (replacement) {
      this.#segments.push(this.#text.length, Math.max(from, this.#position));
      this.#text += replacement;
    }
    this.#position = Math.max(this.#position, to);
  }

  /** The block, or undefined where nothing but blanks was read. */
  finish(
    kind: BlockKind,
    end: number,
    details: { depth?: number; cell?: CellPlace; quoted?: boolean } = {},
  ): Block | undefined {
    this.copyTo(end);
    if (!/\S/.test(this.#text)) return undefined;
    return {
      kind,
      depth: details.depth ?? 0,
      text: this.#text,
      segments: this.#segments,
      span: { start: this.start, end },
      quoted: details.quoted ?? false,
      ...(details.cell ? { cell: details.cell } : {}),
    };
  }
}
