import { createKnowledge, establishValue } from '@stet/corpus';
import { gatherArticles, readArticles, type Article, type ReadClaims } from '@stet/corpus/upstreams';
import type { Claim } from '@stet/shared';
import { describe, expect, it } from 'vitest';
import { corpusOf, model } from '../kit/corpus.js';

const read = (path: string, text: string): readonly Article[] => readArticles({ path, text }).articles;

const PAGE = `<!doctype html><html><head><title>One arrives | The Desk</title>
<meta property="og:title" content="One arrives"><meta property="og:site_name" content="The Desk">
<meta property="article:published_time" content="2024-05-07T08:30:00+02:00">
<link rel="canonical" href="https://desk.example/one"></head>
<body><nav>Home</nav><article><h1>One arrives</h1><p>One has <b>236B</b> parameters &amp; no price.</p>
<script>track()</script><aside>Read also: Two</aside></article><footer>© The Desk</footer></body></html>`;

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Desk</title><link>https://desk.example/</link>
<item><title>One arrives</title><link>https://desk.example/one</link><guid>1</guid><pubDate>Tue, 07 May 2024 06:30:00 GMT</pubDate>
<description><![CDATA[<p>One has <b>236B</b> parameters.</p>]]></description></item>
<item><title>Empty</title><link>https://desk.example/empty</link></item></channel></rss>`;

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Desk</title>
<entry><id>urn:1</id><title>One arrives</title><link href="https://desk.example/one"/><published>2024-05-07T06:30:00Z</published>
<content type="html">&lt;p&gt;One has 236B parameters.&lt;/p&gt;</content></entry></feed>`;

describe('published articles', () => {
  it('are read from Markdown, with what its front matter says', () => {
    const text =
      '---\ntitle: One arrives\ndate: 2024-05-07\npublisher: The Desk\nurl: https://desk.example/one\n---\n\nOne has 236B.\n';
    expect(read('one.md', text)).toEqual([
      {
        record: 'one.md',
        title: 'One arrives',
        url: 'https://desk.example/one',
        published: '2024-05-07',
        publisher: 'The Desk',
        format: 'markdown',
        text,
      },
    ]);
    expect(read('two.md', '# A heading\n\nText.\n')).toMatchObject([{ title: 'A heading' }]);
    expect(read('three.txt', 'Text.\n')).toMatchObject([{ title: 'three.txt', format: 'plain' }]);
  });

  it('are read from a web page without what stands around them', () => {
    const [article] = read('one.html', PAGE);
    expect(article).toMatchObject({
      title: 'One arrives',
      url: 'https://desk.example/one',
      published: '2024-05-07',
      publisher: 'The Desk',
    });
    expect(article?.text).toBe('# One arrives\n\nOne has **236B** parameters & no price.');
  });

  it.each([
    ['RSS', 'feed.rss', RSS],
    ['Atom', 'feed.xml', ATOM],
  ])('are read from %s', (_, path, text) => {
    const [article] = read(path, text);
    expect(article).toMatchObject({
      title: 'One arrives',
      url: 'https://desk.example/one',
      published: '2024-05-07',
      publisher: 'The Desk',
    });
    expect(article?.text).toMatch(/^One has (?:\*\*)?236B(?:\*\*)? parameters\.$/);
  });

  it('without text, or in no format that is known, are refused', () => {
    expect(readArticles({ path: 'feed.rss', text: RSS }).refused).toEqual([
      { record: 'feed.rss https://desk.example/empty', reason: 'it has no text' },
    ]);
    expect(readArticles({ path: 'page.xml', text: 'no feed' }).refused).toMatchObject([
      { reason: 'it is no RSS or Atom feed' },
    ]);
    expect(read('https://desk.example/feed', RSS)).toHaveLength(1);
    expect(read('https://desk.example/one?from=home.md', PAGE)).toMatchObject([{ title: 'One arrives' }]);
    expect(readArticles({ path: 'a.pdf', text: '%PDF' }).refused).toMatchObject([
      { reason: 'it is no Markdown, text, web page or feed' },
    ]);
  });
});

const corpus = corpusOf({
  entities: [
    model('one'),
    { id: 'ada', type: 'person', name: 'Ada' },
    { id: 'lab', type: 'organisation', name: 'The Lab' },
  ],
});
const knowledge = createKnowledge([corpus]);

/** A reader that finds "236B" and the like and takes each for the size of One. */
const readSizes: ReadClaims = ({ text }) =>
  [...text.matchAll(/(\d+)B/g)].map((match) => size(match.index, Number(match[1])));

const size = (start: number, billions: number, more: Partial<Claim> = {}): Claim => ({
  start,
  end: start + 4,
  text: `${billions}B`,
  kind: 'quantity',
  subject: { id: 'one', name: 'One' },
  attribute: 'parameters-total',
  qualifiers: {},
  value: { amount: billions * 1e9, unit: 'parameter' },
  approx: 'exact',
  modality: 'asserted',
  ...more,
});

const article = (title: string, text: string): Article => ({
  record: title,
  title,
  publisher: `The ${title}`,
  published: '2024-05-07',
  format: 'plain',
  text,
});

describe('what articles say', () => {
  it('is said by the press', () => {
    const { sources, assertions } = gatherArticles([article('Desk', 'One has 236B.')], readSizes, knowledge);
    expect(sources).toEqual([
      {
        id: '2024-05-07-thedesk-desk',
        title: 'Desk',
        publisher: 'The Desk',
        published: '2024-05-07',
        tier: 'press',
        beside: true,
      },
    ]);
    expect(assertions).toMatchObject([
      { subject: 'one', attribute: 'parameters-total', source: '2024-05-07-thedesk-desk', locator: 'character 9' },
    ]);
  });

  it('is contested where two articles give one thing two values', () => {
    const gathered = gatherArticles(
      [article('Desk', 'One has 236B.'), article('Post', 'It has 180B.')],
      readSizes,
      knowledge,
    );
    const upper = corpusOf({
      entities: [model('one')],
      sources: [...gathered.sources],
      assertions: [...gathered.assertions],
    });
    const question = { subject: 'one', attribute: 'parameters-total', qualifiers: {}, asOf: '2024-06-01' };
    expect(establishValue(createKnowledge([corpus, upper]), question).status).toBe('contested');
  });

  it('is not taken where one article gives two values, or says it loosely, of another’s word or of strangers', () => {
    const claims = [
      size(0, 1, { approx: 'about', attribute: 'parameters-active' }),
      size(1, 2, { modality: 'attributed' }),
      size(2, 3, { modality: 'forecast' }),
      size(3, 4, { subject: { name: 'Stranger' } }),
      size(4, 5),
      size(5, 6),
    ];
    const { assertions, refused } = gatherArticles([article('Desk', 'x')], () => claims, knowledge);
    expect(assertions).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      'it is only about',
      'the article gives it as another’s word',
      'it is forecast',
      'the corpus does not know the thing',
      'the article gives it two values',
      'the article gives it two values',
      'it says nothing of what the corpus knows',
    ]);
  });

  it('keeps words with their speaker and a role with its organisation', () => {
    const claims = [
      size(0, 1, {
        kind: 'quote',
        subject: { id: 'ada', name: 'Ada' },
        attribute: 'quote',
        value: { words: 'So it is.' },
        modality: 'attributed',
      }),
      size(1, 1, {
        kind: 'role',
        subject: { id: 'ada', name: 'Ada' },
        attribute: 'affiliation',
        value: { role: 'CEO', organisation: 'The Lab', tense: 'current' },
      }),
    ];
    const { assertions, quotations } = gatherArticles([article('Desk', 'x')], () => claims, knowledge);
    expect(quotations).toMatchObject([{ speaker: 'ada', words: 'So it is.', source: '2024-05-07-thedesk-desk' }]);
    expect(assertions).toMatchObject([
      { subject: 'ada', value: { role: 'CEO', organisation: 'lab', tense: 'current' } },
    ]);
  });
});
