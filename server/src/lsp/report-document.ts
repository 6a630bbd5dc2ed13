/** What the last refresh changed, as a document that the server makes. */
export const REPORT_SCHEME = 'stet-report';
export const REPORT_URI = `${REPORT_SCHEME}:/what-the-refresh-changed.md`;
