// The last words of `npm start`.
console.log(`
That was docs/example/open-weights-in-2024.md, as the terminal sees it.

  in VS Code            npm run vscode
  a draft of your own   node dist/stet.js check FILE
  everything else       README.md
`);
