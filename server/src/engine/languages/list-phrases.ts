/** The phrases of a text, parted by commas or line ends. */
export const listPhrases = (phrases: string): string[] =>
  phrases
    .trim()
    .split(/\s*,\s*|\s*\n\s*/)
    .filter(Boolean);
