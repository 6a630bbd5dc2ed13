/** How a text is marked up for the client: each function takes bare words and gives them back ready to show. */
export interface Markup {
  text(words: string): string;
  strong(words: string): string;
  link(words: string, url: string | undefined): string;
  /** Takes marked-up words. */
  item(words: string): string;
  /** Between what is told and what can be done. */
  readonly rule: string;
  /** A remark at the end; nothing for no words. */
  aside(words: string): string;
}

const escapeMarkdown = (words: string): string => words.replace(/[\\`*_[\]<>~|&]/g, '\\$&').replace(/\s+/g, ' ');

export const MARKDOWN: Markup = {
  text: escapeMarkdown,
  strong: (words) => `**${escapeMarkdown(words)}**`,
  link: (words, url) =>
    url === undefined
      ? escapeMarkdown(words)
      : `[${escapeMarkdown(words)}](${url.replace(/[()\s]/g, encodeURIComponent)})`,
  item: (words) => `- ${words}`,
  rule: '---',
  aside: (words) => (words === '' ? '' : `*${escapeMarkdown(words)}*`),
};

export const PLAIN: Markup = {
  text: (words) => words,
  strong: (words) => words,
  link: (words, url) => (url === undefined ? words : `${words} (${url})`),
  item: (words) => `- ${words}`,
  rule: '',
  aside: (words) => words,
};
