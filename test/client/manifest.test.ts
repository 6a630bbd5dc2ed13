import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const { commands, menus, configuration, walkthroughs, viewsContainers, views } = manifest.contributes;
const [walkthrough] = walkthroughs;
const words = JSON.parse(readFileSync(`${root}package.nls.json`, 'utf8')) as Record<string, string>;

describe('the manifest', () => {
  test('has at most 20 settings and 18 commands', () => {
    expect(Object.keys(configuration.properties).length).toBeLessThanOrEqual(20);
    expect(commands.length).toBeLessThanOrEqual(18);
  });

  test('gives every command an icon, and offers in menus only what there is', () => {
    for (const { icon } of commands) expect(icon).toMatch(/^\$\([a-z-]+\)$/);
    const ids = new Set(commands.map(({ command }) => command));
    for (const { command } of Object.values(menus).flat()) expect(ids).toContain(command);
  });

  test('links only to commands that there are', () => {
    const ids = new Set([...commands.map(({ command }) => command), ...views.stet.map(({ id }) => `${id}.focus`)]);
    const linked = [...JSON.stringify(words).matchAll(/command:(stet\.[\w.]+)/g)].map(([, id]) => id);
    const awaited = walkthrough?.steps.flatMap(({ completionEvents }) =>
      completionEvents.flatMap((event) => /^onCommand:(stet\..+)/.exec(event)?.[1] ?? []),
    );
    expect(linked.length).toBeGreaterThan(4);
    for (const id of [...linked, ...(awaited ?? [])]) expect(ids).toContain(id);
  });

  test('has a walkthrough of at most five steps, each with a picture that takes the colours of the theme', () => {
    expect(walkthrough?.steps.length).toBeLessThanOrEqual(5);
    for (const { media } of walkthrough?.steps ?? []) {
      const picture = readFileSync(root + media.svg, 'utf8');
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
      expect(colours.length).toBeGreaterThan(10);
      for (const colour of colours) expect(colour).toMatch(/^(?:none|var\(--vscode-[\w-]+, #[0-9a-f]{3,6}\))$/);
      // VS Code takes style sheets out of a picture, and what has no colour of its own is black.
      expect(picture).not.toMatch(/style|class=/);
    }
  });

  test('names pictures that there are', () => {
    for (const { icon } of [...viewsContainers.activitybar, ...views.stet]) expect(existsSync(root + icon)).toBe(true);
    expect(existsSync(root + manifest.icon)).toBe(true);
  });
});
