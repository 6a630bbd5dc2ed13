import { Console } from 'node:console';

// Import it first: with --stdio, standard output belongs to the protocol, and a word of any library would break it.
globalThis.console = new Console(process.stderr, process.stderr);
