import type { Severity } from '@stet/shared';
import pc from 'picocolors';
import type { Terminal } from '../terminal.js';
import { loadScreen, type Screen } from './screen.js';

/** What output for people is written with. */
export interface Pen {
  readonly colours: ReturnType<typeof pc.createColors>;
  readonly columns: number;
  readonly screen: Screen;
}

/** A pen for texts that will be shown. */
export const takePen = async ({ colour, columns }: Terminal, texts: readonly string[]): Promise<Pen> => ({
  colours: pc.createColors(colour),
  columns,
  screen: await loadScreen(texts),
});

export const inColourOf = (severity: Severity, text: string, { colours }: Pen): string =>
  ({ error: colours.red, warning: colours.yellow, information: colours.blue, hint: colours.dim })[severity](text);
