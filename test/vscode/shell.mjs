/** On Windows `code` is a script, which only a shell starts; and a shell takes arguments apart at their blanks. */
export const shell = process.platform === 'win32';

/** Of a switch, only the value: @vscode/test-electron looks for switches by how they begin. @param {string} argument @returns {string} */
export const quote = (argument) => (shell ? argument.replace(/^(--[\w-]+=)?(.*)$/, '$1"$2"') : argument);
