export { runStet } from './program.js';
export { EXIT, UserError, type ExitCode, type Terminal } from './terminal.js';
