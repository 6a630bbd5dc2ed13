/** The text as it grows: knows where a sentence begins and which article the next word wants. */
export class Page {
  #text: string;
  #articleWaits = false;

  constructor(opening: string) {
    this.#text = opening;
  }

  get text(): string {
    return this.#text;
  }

  get length(): number {
    return this.#text.length;
  }

  get articleWaits(): boolean {
    return this.#articleWaits;
  }

  /** "a" or "an" goes before what is written next. */
  holdArticle(): void {
    this.#articleWaits = true;
  }

  /** Writes on. Returns where the text begins, behind its article. */
  append(text: string): number {
    if (this.#articleWaits && text !== '') {
      this.#articleWaits = false;
      const article = takesAn(text) ? 'an ' : 'a ';
      this.#text += this.startsSentence ? capitalise(article) : article;
    }
    const start = this.#text.length;
    this.#text += text;
    return start;
  }

  /** Writes on, with a capital where a sentence begins. */
  appendPhrase(text: string): number {
    return this.append(!this.#articleWaits && this.startsSentence ? capitalise(text) : text);
  }

  get startsSentence(): boolean {
    const begins = /(?:^|[.!?]["')]*\s+|\n\s*(?:[-*>]\s+|\d+\.\s+)?|: |\*\* )["']?$/;
    return begins.test(this.#text) && !/[a-z] ["']$/.test(this.#text);
  }
}

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "an 8B model", "an 11-layer", "an MoE design"; "a one-off", "a unit". */
const takesAn = (text: string): boolean =>
  /^(?:[aeioAEIO]|u(?!n[ik]|se)|8|11(?!\d)|18(?!\d)|1[18](?=,\d{3}\b)|[FHLMNRSX](?=[A-Z]{2,}\b)|MoE\b)/.test(text) &&
  !/^(?:one\b|eu)/i.test(text);

/** Curly quotation marks and apostrophes for straight ones: the same length, so that spans stay. */
export const toTypographic = (text: string): string =>
  text
    .replace(/(^|[\s([—–])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([—–“])'(?=\w)/g, '$1‘')
    .replace(/'/g, '’');
