// The last words of `npm start`.
import { fileURLToPath } from 'node:url';

const draft = fileURLToPath(new URL('open-weights-in-2024.md', import.meta.url));
console.log(`
That was ${draft}, as the terminal sees it.
In VS Code:     npm run vscode
A draft of yours:   node dist/stet.js check FILE
Everything else:    README.md
`);
