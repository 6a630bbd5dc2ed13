import { printConfiguration } from '../../host/print-configuration.js';
import { EXIT, type ExitCode, type Terminal } from '../terminal.js';
import { readWorkspace } from '../workspace.js';

/** `stet config`: prints the settings that count here, and where each comes from. */
export async function showConfig(terminal: Terminal): Promise<ExitCode> {
  const { root, reading } = await readWorkspace(terminal);
  terminal.print(printConfiguration(reading, root));
  return EXIT.ok;
}
