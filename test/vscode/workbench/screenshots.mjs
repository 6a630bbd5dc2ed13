// Takes the pictures of docs/images in a real VS Code, from the packed extension, in a light and a dark theme:
// npm run screenshots [-- light|dark]. They are taken on the way through a test, so that none shows what is not so.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../vsix.mjs';
import { atDesk, THEMES, WINDOW } from './desk.mjs';
import { journey } from './journey.mjs';

const IMAGES = join(repository, 'docs', 'images');

/** To a quarter, where pngquant is installed: a picture of an editor has few colours. @param {string} path */
const shrink = (path) => spawnSync('pngquant', ['--force', '--strip', '--ext=.png', '--speed=1', path]);

const wanted = process.argv.slice(2);
for (const theme of /** @type {(keyof typeof THEMES)[]} */ (Object.keys(THEMES))) {
  if (wanted.length > 0 && !wanted.includes(theme)) continue;
  await atDesk(theme, (page) =>
    journey(page, async (name, { x = 0, width = WINDOW.width - x, height }) => {
      const path = join(IMAGES, `${name}-${theme}.png`);
      await page.screenshot({ path, clip: { x, y: 0, width, height } });
      shrink(path);
      console.log(`took docs/images/${name}-${theme}.png`);
    }),
  );
}
