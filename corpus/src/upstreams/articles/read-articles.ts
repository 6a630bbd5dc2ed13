import { parseFeed } from '@rowanmanning/feed-parser';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import { parse as parseHtml, type HTMLElement } from 'node-html-parser';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { dateIn } from '../amounts.js';
import type { Refusal, UpstreamFile } from '../upstream.js';

/** A published text, ready to be read for what it claims. */
export interface Article {
  /** The file it came from, and in a feed its entry. */
  readonly record: string;
  readonly title: string;
  readonly url?: string;
  /** At its own precision: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published?: string;
  readonly publisher?: string;
  readonly format: 'markdown' | 'plain';
  readonly text: string;
}

export interface ReadArticles {
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
}

/**
 * Reads a file by its ending, or the way it begins: Markdown and plain text with front matter or without, a web page, an
 * RSS or Atom feed.
 */
export function readArticles({ path, text }: UpstreamFile): ReadArticles {
  const body = text.replace(/^\uFEFF/, '');
  const ending = endingOf(path, body);
  if (/^(?:xml|rss|atom)$/.test(ending)) return readFeed(path, body);
  if (/^html?$/.test(ending)) return keep(readPage(path, body));
  if (/^(?:md|mdx|markdown)$/.test(ending)) return keep(readMarkdown(path, body, 'markdown'));
  if (ending === 'txt') return keep(readMarkdown(path, body, 'plain'));
  return { articles: [], refused: [{ record: path, reason: 'it is no Markdown, text, web page or feed' }] };
}

const ENDING = /\.(md|mdx|markdown|txt|html?|xml|rss|atom)$/;

/** The addresses of feeds and pages often have none (`/feed`, `/news/one`). */
function endingOf(path: string, text: string): string {
  const place = URL.canParse(path) ? new URL(path).pathname : path;
  const [, ending] = ENDING.exec(place.toLowerCase()) ?? [];
  if (ending !== undefined) return ending;
  const head = text.slice(0, 1000);
  return /<(?:rss|feed|rdf:RDF)[\s>]/.test(head) ? 'xml' : /<(?:!doctype )?html[\s>]/i.test(head) ? 'html' : '';
}

const keep = (article: Article): ReadArticles =>
  article.text.trim() === ''
    ? { articles: [], refused: [{ record: article.record, reason: 'it has no text' }] }
    : { articles: [article], refused: [] };

/** What is given of a field, and nothing where it is empty. */
const given = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined || value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<K, string>);

/** The day in a date as written in a page or by YAML: "2024-05-07T12:00:00Z" and "2024-05-07" are one. */
const dayOf = (written: string | undefined): string | undefined =>
  written === undefined ? undefined : (dateIn(written.slice(0, 10)) ?? dateIn(written));

const frontMatterSchema = z.record(z.string(), z.unknown()).catch({});

/** The text stays whole, front matter and all: a checker of drafts reads that too. */
function readMarkdown(path: string, text: string, format: Article['format']): Article {
  const [, block = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text) ?? [];
  const fields = frontMatterSchema.parse(parseFields(block));
  const field = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => fields[name]).find((one) => typeof one === 'string' || typeof one === 'number');
    return value === undefined ? undefined : String(value);
  };
  const [, heading] = /^#\s+(.+)$/m.exec(text) ?? [];
  return {
    record: path,
    title: field('title')?.trim() || heading?.trim() || path,
    ...given('url', field('url', 'link', 'canonical')),
    ...given('published', dayOf(field('date', 'published', 'pubDate'))),
    ...given('publisher', field('publisher', 'publication', 'site')),
    format,
    text,
  };
}

function parseFields(block: string): unknown {
  try {
    return parseYaml(block, { schema: 'failsafe' });
  } catch {
    return {};
  }
}

/** What is around an article on its page, and says nothing of its own. */
const AROUND = 'script, style, noscript, nav, header, footer, aside, form, figure, iframe, template';

function readPage(path: string, html: string): Article {
  const page = parseHtml(html);
  const meta = (...names: readonly string[]): string | undefined =>
    names
      .map((name) => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'))
      .find((content) => content !== undefined);
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const time = page.querySelector('article time, time')?.getAttribute('datetime');
  return {
    record: path,
    title: meta('og:title')?.trim() || page.querySelector('title')?.text.trim() || path,
    ...given('url', canonical ?? meta('og:url')),
    ...given('published', dayOf(meta('article:published_time', 'date') ?? time)),
    ...given('publisher', meta('og:site_name')),
    format: 'markdown',
    text: toMarkdown(page.querySelector('article') ?? page.querySelector('main') ?? page.querySelector('body') ?? page),
  };
}

function toMarkdown(root: HTMLElement): string {
  for (const element of root.querySelectorAll(AROUND)) element.remove();
  return NodeHtmlMarkdown.translate(root.innerHTML).trim();
}

function readFeed(path: string, xml: string): ReadArticles {
  let feed: ReturnType<typeof parseFeed>;
  try {
    feed = parseFeed(xml);
  } catch {
    return { articles: [], refused: [{ record: path, reason: 'it is no RSS or Atom feed' }] };
  }
  const read = feed.items.map((item) =>
    keep({
      record: `${path} ${item.id ?? item.url ?? item.title ?? ''}`.trim(),
      title: item.title || feed.title || path,
      ...given('url', item.url ?? undefined),
      ...given('published', dayOf((item.published ?? item.updated)?.toISOString())),
      ...given('publisher', feed.title ?? undefined),
      format: 'markdown',
      text: toMarkdown(parseHtml(item.content ?? item.description ?? '')),
    }),
  );
  return { articles: read.flatMap(({ articles }) => articles), refused: read.flatMap(({ refused }) => refused) };
}
