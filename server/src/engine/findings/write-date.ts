const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Writes a date (YYYY, YYYY-MM or YYYY-MM-DD) in the form of the one it replaces, at its precision or the coarser of the
 * two: "May 2024" becomes "November 2023", "6 May 2024" "29 November 2023".
 */
export function writeDate(date: string, model: string): string {
  const [year = '', month, day] = date.split('-');
  if (model.includes('月') && !model.includes('年'))
    return month ? `${Number(month)}月${/[日号]/.test(model) && day ? `${Number(day)}日` : ''}` : year;
  if (!/\d{4}/.test(model)) return month ? writeDate(date, `${model} ${year}`).replace(/,?\s*\d{4}$/, '') : year;
  // "early 2025" for 2024: the part of the year stays where nothing finer is known.
  if (!month && /^\D+\d{4}$/.test(model)) return model.replace(/\d{4}$/, year);
  if (/^\d{4}([-/.])\d{1,2}/.test(model)) {
    const separator = model[4] ?? '-';
    const parts = model.split(separator).length;
    return [year, month, day]
      .slice(0, parts)
      .filter((part) => part !== undefined)
      .join(separator);
  }
  if (model.includes('年'))
    return `${year}年${model.includes('月') && month ? `${Number(month)}月` : ''}${/[日号]/.test(model) && day ? `${Number(day)}日` : ''}`;
  const written = /\p{L}{3,}\.?/u.exec(
    model.replace(
      /\b(?:early|late|mid|the|beginning|end|start|middle|of|spring|summer|autumn|fall|winter|quarter|first|second|third|fourth)\b/giu,
      '',
    ),
  )?.[0];
  if (!written || !month)
    return /^\D*\d{4}$/.test(model) && month && !/^\d{4}$/.test(model) ? `${MONTHS[Number(month) - 1]} ${year}` : year;
  const full = MONTHS[Number(month) - 1] ?? '';
  const isShort = written.replace('.', '').length <= 4 && !MONTHS.includes(written);
  const name = isShort ? `${full.slice(0, 3)}${written.endsWith('.') ? '.' : ''}` : full;
  const dayFirst = /^\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{L}/u.test(model);
  const hasDay = dayFirst || /\p{L}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/u.test(model);
  if (!hasDay || !day) return `${name}${/\p{L}\.?,\s*\d{4}/u.test(model) ? ',' : ''} ${year}`;
  return dayFirst
    ? `${Number(day)} ${name} ${year}`
    : `${name} ${Number(day)}${model.includes(',') ? ',' : ''} ${year}`;
}
