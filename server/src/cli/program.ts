import { Command, CommanderError } from 'commander';
import { WORKSHEET_FORMATS } from '@stet/shared';
import manifest from '../../package.json' with { type: 'json' };
import { check, CHECK_FORMATS, type CheckCommandOptions } from './commands/check.js';
import { claims, CLAIMS_FORMATS, type ClaimsCommandOptions } from './commands/claims.js';
import type { PublishCommandOptions } from './commands/corpus-publish.js';
import type { RefreshCommandOptions } from './commands/corpus-refresh.js';
import type { ShowCommandOptions } from './commands/corpus-show.js';
import type { WorksheetCommandOptions } from './commands/worksheet.js';
import { addCorpusOptions, addDraftOptions, asOfOption, type CorpusOptions } from './options.js';
import { EXIT, type ExitCode, type Terminal, UserError } from './terminal.js';

/** All that `stet` understands. What a command does is loaded when it is called. */
function buildProgram(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command('stet')
    .description(
      'Checks the claims in AI news against a corpus of sourced facts. Offline unless you refresh the corpus.',
    )
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.complain(text),
      outputError: () => undefined,
    });

  addDraftOptions(program.command('check').description('check drafts and print the findings'), CHECK_FORMATS)
    .argument('[paths...]', 'drafts, folders or patterns (default: the folder you are in)')
    .action(async (paths: string[], options: CheckCommandOptions) => done(await check(paths, options, terminal)));

  addDraftOptions(
    program.command('claims').description('print every claim recognised in a draft, with its verdict'),
    CLAIMS_FORMATS,
  )
    .argument('[file]', 'the draft')
    .option('--explain', 'say which words made each claim, and why its verdict is what it is')
    .action(async (file: string | undefined, options: ClaimsCommandOptions) =>
      done(await claims(file, options, terminal)),
    );

  addDraftOptions(
    program
      .command('worksheet')
      .description('print a draft’s fact-checking worksheet: all that can be checked, to tick off'),
    WORKSHEET_FORMATS,
    'never',
  )
    .argument('[file]', 'the draft')
    .action(async (file: string | undefined, options: WorksheetCommandOptions) => {
      const { worksheet } = await import('./commands/worksheet.js');
      done(await worksheet(file, options, terminal));
    });

  const corpus = program.command('corpus').description('look into the corpus and keep it fresh');
  addCorpusOptions(corpus.command('show').description('print what is established, on what evidence, with dissent'))
    .argument('<entity>', 'an id or a name')
    .argument('[attribute]', 'an attribute id, such as parameters-total')
    .addOption(asOfOption())
    .option('--explain', 'say why this value is the established one')
    .action(async (entity: string, attribute: string | undefined, options: ShowCommandOptions) => {
      const { showCorpus } = await import('./commands/corpus-show.js');
      done(await showCorpus(entity, attribute, options, terminal));
    });
  corpus
    .command('refresh')
    .description('fetch a newer corpus; it serves from then on, here and in editors')
    .argument(
      '[from...]',
      'addresses, corpus files or folders, upstreams, upstream:articles=FOLDER-OR-FEED (default: where it came from last time)',
    )
    .option('--report <file>', 'write what changed as a Markdown document')
    .option('--public-key <key>', 'an Ed25519 key, or its file; what comes from an address must be signed by its owner')
    .action(async (from: string[], options: RefreshCommandOptions) => {
      const { refresh } = await import('./commands/corpus-refresh.js');
      done(await refresh(from, options, terminal));
    });
  corpus
    .command('add')
    .description('read published articles into .stet/corpus/, as what the press says')
    .argument('<files...>', 'articles: Markdown, text, web pages, RSS or Atom feeds')
    .action(async (files: string[]) => {
      const { add } = await import('./commands/corpus-add.js');
      done(await add(files, terminal));
    });
  corpus
    .command('restore')
    .description('go back to the corpus before the last refresh')
    .action(async () => {
      const { restore } = await import('./commands/corpus-refresh.js');
      done(await restore(terminal));
    });
  corpus
    .command('publish')
    .description('write a corpus as static files that any web server hands out and a refresh reads')
    .argument('<folder>', 'where to write them')
    .option('--from <path>', 'the corpus file or folder to publish (default: the corpus that serves)')
    .option('--key <file>', 'sign it with this Ed25519 private key (PEM)')
    .action(async (folder: string, options: PublishCommandOptions) => {
      const { publish } = await import('./commands/corpus-publish.js');
      done(await publish(folder, options, terminal));
    });
  addCorpusOptions(corpus.command('verify').description('validate every record; name file, line and fault'))
    .argument('[paths...]', 'corpus files or folders (default: the bundled corpus)')
    .action(async (paths: string[], options: CorpusOptions) => {
      const { verify } = await import('./commands/corpus-verify.js');
      done(await verify(paths, options, terminal));
    });

  program
    .command('config')
    .description('print the settings that count here, and where each comes from')
    .action(async () => {
      const { showConfig } = await import('./commands/config.js');
      done(await showConfig(terminal));
    });

  program
    .command('lsp')
    .description('run the language server for an editor')
    .option('--stdio', 'talk over standard input and output')
    .option('--node-ipc', 'talk over the channel of a parent Node process')
    .option('--socket <port>', 'talk over a TCP port of this machine')
    .allowUnknownOption()
    .action(async () => {
      const { serve } = await import('./commands/lsp.js');
      done(await serve(terminal));
    });
  return program;
}

/** Runs one call of `stet`, given what stands after the program's name, and says how it ended. */
export async function runStet(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const complain = (message: string) => {
    terminal.complain(
      `stet: ${message
        .replace(/^error: /, '')
        .replaceAll('\n', ' ')
        .trim()}\n`,
    );
    return EXIT.couldNotRun;
  };
  try {
    await buildProgram(terminal, (result) => (code = result)).parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UserError) return complain(error.message);
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.ok;
      // The help that a call without a command gets is its own complaint.
      return error.code === 'commander.help' ? EXIT.couldNotRun : complain(error.message);
    }
    terminal.complain(
      `stet: this is a fault of stet itself, please report it\n${(error as Error).stack ?? String(error)}\n`,
    );
    return EXIT.couldNotRun;
  }
}
