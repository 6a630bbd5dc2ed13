import type { Column, Sections } from './format.js';

/** Collects texts, each once. */
export class TextsWriter {
  readonly #places = new Map<string, number>();
  #bytes = new Uint8Array(1 << 16);
  #end = 0;
  readonly #starts: number[] = [0];

  /** The place of a text. */
  intern(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(text, place);
    // A UTF-16 code unit takes at most three bytes.
    this.#reserve(3 * text.length);
    this.#end += encoder.encodeInto(text, this.#bytes.subarray(this.#end)).written;
    this.#starts.push(this.#end);
    return place;
  }

  /** As columns refer to a text that may be missing: 0 is none. */
  refer(text: string | undefined): number {
    return text === undefined ? 0 : this.intern(text) + 1;
  }

  finish(): Readonly<Record<string, Column<'u8'> | Column<'u32'>>> {
    return { texts: this.#bytes.subarray(0, this.#end), 'texts.starts': Uint32Array.from(this.#starts) };
  }

  #reserve(length: number): void {
    if (this.#end + length <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#end + length));
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Texts by their place. They stay UTF-8 until they are asked for: as strings they would take their size again. */
export class Texts {
  readonly #bytes: Column<'u8'>;
  readonly #starts: Column<'u32'>;

  constructor(sections: Sections) {
    this.#bytes = sections.column('texts', 'u8');
    this.#starts = sections.column('texts.starts', 'u32');
  }

  at(place: number): string {
    return decoder.decode(this.#bytes.subarray(this.#starts[place], this.#starts[place + 1]));
  }

  /** Is the text at a place this one? Told without making the text where both are ASCII, as ids are. */
  isAt(place: number, text: string): boolean {
    const start = this.#starts[place] ?? 0;
    const end = this.#starts[place + 1] ?? 0;
    if (end - start < text.length) return false;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 0x7f) return this.at(place) === text;
      if (this.#bytes[start + i] !== unit) return false;
    }
    return end - start === text.length;
  }

  /** The text a column refers to. */
  referred(reference: number | undefined): string | undefined {
    return reference === undefined || reference === 0 ? undefined : this.at(reference - 1);
  }
}
