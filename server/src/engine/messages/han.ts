const SEAM = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\p{N}$€£@])|(?<=[\p{Script=Latin}\p{N}%+])(?=\p{Script=Han})/u;

/** Puts words into a Chinese sentence: where they begin or end in Latin letters or digits a space parts them from the Han beside. */
export const han = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  values.reduce<string>(
    (sentence, value, i) => join(join(sentence, String(value)), texts[i + 1] ?? ''),
    texts[0] ?? '',
  );

function join(before: string, after: string): string {
  return SEAM.test(before.slice(-1) + after.slice(0, 1)) ? `${before} ${after}` : before + after;
}
