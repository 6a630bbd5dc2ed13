import { diskFiles } from '@stet/corpus/store';
import { readSettings, type Decision, type SettingsReading } from '@stet/shared';
import { DeskFault, readConfig, readDecisions } from '../host/desk.js';
import { findWorkspace } from '../host/find-workspace.js';
import { type Terminal, UserError } from './terminal.js';

/** What the folder `.stet/` of the workspace says, before the command line has its say. */
export interface Workspace {
  readonly root: string;
  readonly reading: SettingsReading;
  readonly decisions: readonly Decision[];
}

/** Reads the workspace that a call is made in. A file with a fault is an error: half a configuration judges wrongly. */
export async function readWorkspace({ cwd }: Terminal): Promise<Workspace> {
  const root = await findWorkspace(diskFiles, cwd);
  try {
    const config = await readConfig(diskFiles, root);
    const reading = readSettings(...(config ? [config] : []));
    const [problem] = reading.problems;
    if (problem !== undefined) throw new UserError(problem);
    return { root, reading, decisions: [...(await readDecisions(diskFiles, root)), ...reading.settings.letStand] };
  } catch (error) {
    throw error instanceof DeskFault ? new UserError(error.message) : error;
  }
}
