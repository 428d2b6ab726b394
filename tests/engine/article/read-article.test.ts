import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#engine/article/read-article.ts';
import { splitSentences } from '#engine/language/english/split-sentences.ts';
import type { Article, AsideReason } from '#engine/types.ts';
import { anyString } from '#tests/support/any-string.ts';

const sample = readFileSync('prisma/sample/kishida-us-visit.txt', 'utf8');
const prose = `The old bridge over the river was closed for repairs on Monday. The city council said that the work would take about six weeks and cost $2.4 million. Buses will run on another road until then, and people who live near the bridge have asked for a footpath. It was built in 1931 by a local company.`;

function read(raw: string, given?: Parameters<typeof readArticle>[1]): Article {
  const article = readArticle(raw, given);
  if ('refused' in article) throw new Error(`refused: ${article.refused}`);
  return article;
}
const asides = (article: Article, reason: AsideReason): string[] => article.asides.filter((aside) => aside.reason === reason).map(({ start, end }) => article.text.slice(start, end));
const sentences = (article: Article): string[] => splitSentences(article).map(({ start, end }) => article.text.slice(start, end));

describe('the sample article', () => {
  const article = read(sample);
  it('keeps every character of its text', () => {
    expect(article.text).toBe(sample.replaceAll('\r\n', '\n').trim());
  });
  it('sets aside its dateline, its caption, its headings and its two cut-off sentences', () => {
    expect(asides(article, 'dateline')).toEqual(['(Dan Tri) – ']);
    expect(asides(article, 'caption')).toEqual([expect.stringContaining('(left) and US President Joe Biden shake hands')]);
    expect(asides(article, 'heading')).toEqual(['Upgrade defense cooperation', 'Tripartite summit', 'US – Japan trade']);
    expect(asides(article, 'cut-off').map((text) => text.slice(-20))).toEqual(['ouncil to research', 'electronic warfare and'].map((text) => expect.stringContaining(text.slice(-14))));
    expect(asides(article, 'cut-off')).toHaveLength(2);
  });
  it('begins its first sentence after the dateline', () => {
    expect(sentences(article)[0]).toMatch(/^Japanese Prime Minister Fumio Kishida will pay .*alliance\.$/);
  });
  it('takes its title from its first words, cut where a phrase ends', () => {
    expect(article.title).toBe('Japanese Prime Minister Fumio Kishida will pay an official visit…');
    expect(article.titleSpan).toBeUndefined();
  });
});

describe('titles and dates', () => {
  it('finds a title in the first line and the date of publication below it', () => {
    const article = read(`Bridge closes for six weeks\nFriday, July 21, 2017\nBy Ann Lee\n${prose}`);
    expect(article.title).toBe('Bridge closes for six weeks');
    expect(article.titleSpan).toEqual({ start: 0, end: 27 });
    expect(article.date).toBe('2017-07-21');
    expect(asides(article, 'dateline')).toEqual(['Friday, July 21, 2017']);
    expect(asides(article, 'byline')).toEqual(['By Ann Lee']);
  });
  it('prefers the title and the date that were given', () => {
    const article = read(`Bridge closes\nFriday, July 21, 2017\n${prose}`, { title: 'Roads', date: '2017-07-22' });
    expect([article.title, article.date, article.titleSpan]).toEqual(['Roads', '2017-07-22', undefined]);
    expect(asides(article, 'heading')).toEqual(['Bridge closes']);
  });
  it('ignores a date that is no day', () => {
    expect(read(prose, { date: '2017-02-30' }).date).toBeUndefined();
    expect(read(prose, { date: '2016-02-29' }).date).toBe('2016-02-29');
  });
  it.each([
    ['LONDON (Reuters) — ', undefined],
    ['WASHINGTON, April 8 (AP) - ', undefined],
    ['HANOI – ', undefined],
    ['NEW YORK, April 8 – ', undefined],
    ['HO CHI MINH CITY (VNA) – ', undefined],
    ['Berlin (dpa) - ', undefined],
    ['(Dan Tri) - ', undefined],
    ['Thursday, May 7, 2015 ', '2015-05-07'],
  ])('sets the dateline %j aside', (dateline, date) => {
    const article = read(dateline + prose);
    expect(asides(article, 'dateline')).toEqual([dateline]);
    expect(sentences(article)[0]).toBe('The old bridge over the river was closed for repairs on Monday.');
    expect(article.date).toBe(date);
  });
});

describe('what is not prose', () => {
  it.each<[string, AsideReason]>([
    ['Photo: Ann Lee / City Archive', 'caption'],
    ['Mayor Joe Bell (left) opens the bridge in May 2015.', 'caption'],
    ['Figure 1.3 This 1833 map shows the river.', 'caption'],
    ['By Ann Lee, Staff Writer', 'byline'],
    ['Subscribe to our newsletter', 'boilerplate'],
    ['Read more: Ten bridges to see', 'boilerplate'],
    ['We use cookies to improve your experience. Accept all cookies', 'boilerplate'],
    ['© 2024 The Daily Bridge. All rights reserved.', 'boilerplate'],
    ['Share on Facebook', 'boilerplate'],
    ['Year\tLength\tCost', 'table'],
    ['| 1931 | 120 m | $4,000 |', 'table'],
    ['THE BRIDGE AND ITS PEOPLE', 'heading'],
    ['What happens next?', 'heading'],
  ])('sets %j aside as %s', (line, reason) => {
    const article = read(`${prose}\n${line}\n${prose}`);
    expect(asides(article, reason)).toEqual([line]);
    expect(sentences(article)).not.toContain(line);
  });
  it.each([
    'Share prices fell by 3% on Monday after the report.',
    'Watch sales in Switzerland fell for the third year.',
    'Related species live in the rivers of West Africa.',
    'Recommended doses are small for children under ten.',
    'Photo-sharing firms were worth very little in 2008.',
    'Chart-topping singer Ann Lee gave a concert there.',
    'He founded the newsletter in 1990 with his brother.',
    'Critics say that its privacy policy hides too much.',
    'US – Japan relations were at the top of the agenda.',
    'Ann Lee (LDP) – who once led the party – left early.',
    'The rules are (a) be kind, (b) be fair and (c) rest.',
    'Register entries show that 40 ships came in 1850.',
    'More on the left than on the right, trees had died.',
  ])('keeps the sentence %j', (sentence) => {
    expect(sentences(read(`${prose}\n${sentence} ${prose}`))[4]).toBe(sentence);
    expect(sentences(read(`${prose}\n${sentence}\n${prose}`))[4]).toBe(sentence);
  });
  it('sets everything under "References" aside until prose comes back', () => {
    const article = read(`${prose}\nReferences\nSmith, J. Bridges of Europe\n[2] Lee, A. (2001). More bridges. pp. 4-9.\n${prose}`);
    expect(asides(article, 'reference')).toEqual(['Smith, J. Bridges of Europe', '[2] Lee, A. (2001). More bridges. pp. 4-9.']);
    expect(sentences(article)).toHaveLength(8);
  });
  it('keeps footnote marks out of the ends of sentences', () => {
    const article = read(prose.replace('Monday.', 'Monday. [12]').replace('weeks and', 'weeks [3] and'));
    expect(asides(article, 'footnote-mark')).toEqual([' [12]', ' [3]']);
    expect(sentences(article)[0]).toBe('The old bridge over the river was closed for repairs on Monday.');
  });
  it('knows raised numbers that came down', () => {
    const article = read(`${prose.replace('Monday. The', 'Monday. 4 The')} 12\n${prose}`);
    expect(asides(article, 'footnote-mark')).toEqual([' 4', ' 12']);
    expect(asides(article, 'cut-off')).toEqual([]);
    expect(sentences(article)[3]).toBe('It was built in 1931 by a local company.');
  });
  it('sets cut-off sentences aside, but not list items', () => {
    const article = read(`${prose} The council will talk to the\n- a footpath for walkers\n- a road for`);
    expect(asides(article, 'cut-off')).toEqual(['The council will talk to the', '- a road for']);
    expect(sentences(article)).toContain('a footpath for walkers');
  });
  it('asks nothing about a paragraph in capitals', () => {
    expect(sentences(read(`${prose}\n${prose.toUpperCase()}`))).toHaveLength(4);
  });
  it('sets a caption aside that lost its line end', () => {
    const article = read(`${prose}\nAnn Lee of the Council In the northern part of the city, the road stayed open.`);
    expect(asides(article, 'caption')).toEqual(['Ann Lee of the Council']);
    expect(sentences(article).at(-1)).toBe('In the northern part of the city, the road stayed open.');
  });
});

describe('ways of writing', () => {
  it('joins lines that were wrapped', () => {
    const wrapped = prose.replace(/(.{50,60}) /g, '$1\n');
    expect(read(`${wrapped}\n\n${wrapped}`).text).toBe(`${prose}\n\n${prose}`);
  });
  it('makes words whole that were parted at the end of a line', () => {
    const lines = ['The old bridge over the river was closed for repa-', 'irs on Monday. The city council said that the work', 'would take about six weeks and cost $2.4 million. It', 'was, for most people in the old town, only a five-', 'minute walk from the market. Buses will run on the', 'other road now, and people who live near asked for a', 'footpath. It was built in 1931 by a local company.'];
    expect(read(lines.join('\n')).text).toBe(lines.join(' ').replace('repa- irs', 'repairs').replace('five- minute', 'five-minute'));
  });
  it('finds the title below the menu of a page, and leaves the menu out', () => {
    const article = read(`Home\nNews\nSport\nRiver bridge to close for six weeks\nPublished\n3 hours ago\n${prose}\nMore on this story\nDrivers angry over plan\n12 March\nAround the city`);
    expect(article.title).toBe('River bridge to close for six weeks');
    expect(sentences(article)).toHaveLength(4);
  });
  it('keeps short lines after a colon as a list', () => {
    expect(sentences(read(`${prose}\nThe plan has three parts:\nA new deck\nA footpath\nSteel beams\n${prose}`))).toContain('A footpath');
  });
  it('reads Markdown and takes its marks away', () => {
    const article = read(`---\ntitle: "Bridges"\ndate: 2020-05-01\n---\n# Bridges\n\n**${prose.slice(0, 7)}**${prose.slice(7)} See [the plan](https://example.org/plan) and *more*.\n\n## Why\n\n> ${prose}\n\n- one *item*\n`);
    expect(article.title).toBe('Bridges');
    expect(article.date).toBe('2020-05-01');
    expect(article.text).toBe(`Bridges\n\n${prose} See the plan and more.\n\nWhy\n\n${prose}\n\none item`);
    expect(asides(article, 'heading')).toEqual(['Why']);
  });
  it('keeps backticks and asterisks of a text that is not Markdown', () => {
    expect(read(prose.replace('about', '`about` * maybe')).text).toContain('`about` * maybe');
  });
  it('drops what nobody sees and keeps what everybody sees', () => {
    expect(read(`\uFEFF${prose.replace('old', 'o\u200Bl\u00ADd').replaceAll(' ', '\u00A0')}\r\n\u0000`).text).toBe(prose);
  });
});

describe('refusals', () => {
  const refusal = (raw: string): unknown => readArticle(raw);
  it('says what is wrong with a text', () => {
    expect(refusal(' \n\u200B ')).toEqual({ refused: 'empty', values: {} });
    expect(refusal('The bridge was closed for repairs.')).toEqual({ refused: 'too-short', values: { words: 6, fewest: 40 } });
    expect(refusal(`${prose} `.repeat(700))).toMatchObject({ refused: 'too-long', values: { limit: 200_000 } });
    expect(refusal('x'.repeat(900_000))).toMatchObject({ refused: 'too-long', values: { length: 900_000 } });
    expect(refusal('const sum = (a, b) => { return a[0] + b; };\n'.repeat(30))).toEqual({ refused: 'not-text', values: {} });
    expect(refusal('\u0001\u0002PNG\uFFFD\uFFFD 0x00 {}[]<> 12 34 56 78 90'.repeat(20))).toEqual({ refused: 'not-text', values: {} });
  });
  it('names the language it cannot read', () => {
    const french = 'Le vieux pont sur la rivière a été fermé lundi pour des travaux. Le conseil municipal a déclaré que les travaux dureraient environ six semaines et coûteraient deux millions. Les bus passeront par une autre route, et les habitants ont demandé un passage pour les piétons.';
    expect(refusal(french)).toEqual({ refused: 'unsupported-language', values: { language: 'fr' } });
  });
  it('reads Vietnamese', () => {
    const vietnamese = 'Thủ tướng Nhật Bản sẽ thăm chính thức Mỹ trong tuần này với trọng tâm là hội nghị thượng đỉnh với Tổng thống nước chủ nhà nhằm nâng cấp liên minh quốc phòng song phương giữa hai nước trong bối cảnh có nhiều thách thức mới đối với khu vực.';
    expect(read(`${vietnamese}\nẢnh: Tuổi Trẻ\nXem thêm: Tin quốc tế`)).toMatchObject({ language: 'vi', asides: [{ reason: 'caption' }, { reason: 'boilerplate' }] });
  });
  it('reads 200,000 characters', () => {
    const long = `${prose}\n`.repeat(Math.floor(200_000 / (prose.length + 1)));
    expect(read(long).text.length).toBe(long.length - 1);
  });
});

describe('any string', () => {
  const hostile = fc.oneof(
    anyString(400),
    fc.array(fc.constantFrom('(', ')', '[1]', '[', ']', '*', '**', '_', '`', '\n', '\n\n', '#', '# ', '- ', '> ', '|', '\t', '"', '“', '.', '. ', '! ', '…', 'Mr. ', 'U.S. ', 'The bridge ', 'in ', 'Photo: ', 'LONDON (AP) — ', '1. ', '…', ' and', 'References\n', '<!--', '-->', '](', '\u00A0', '\uD800', '💧', 'é', '—', '---\n', '```\n', 'May 7, 2015 '), { maxLength: 80 }).map((parts) => parts.join('')),
  );
  it('is read or refused, with every span inside the text and in order', () => {
    fc.assert(
      fc.property(hostile, hostile, (start, end) => {
        const article = readArticle(`${start}${prose}${end}`);
        if ('refused' in article) return;
        const covered = new Uint8Array(article.text.length);
        let last = 0;
        for (const block of article.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last);
          last = block.end;
          covered.fill(1, block.start, block.end);
        }
        expect(last).toBeLessThanOrEqual(article.text.length);
        for (let i = 0; i < article.text.length; i++) if (article.text[i]!.trim() !== '') expect(covered[i]).toBe(1);
        for (const aside of article.asides) expect(article.blocks.some((block) => block.start <= aside.start && aside.start < aside.end && aside.end <= block.end)).toBe(true);
        last = 0;
        for (const sentence of splitSentences(article)) {
          const text = article.text.slice(sentence.start, sentence.end);
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(text).toBe(text.trim());
          expect(text).not.toBe('');
          expect(article.asides.some((aside) => aside.start <= sentence.start && aside.end >= sentence.end)).toBe(false);
          last = sentence.end;
        }
      }),
      { numRuns: 300 },
    );
  });
  it('loses no visible character of plain text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('The bridge ', 'x', '. ', '"', '(', ')', '…', '\n', ' ', '—', '42', '%', '`', '’', 'ö'), { maxLength: 60 }), (parts) => {
        const raw = prose + parts.join('');
        const article = readArticle(raw);
        if (!('refused' in article)) expect(article.text.replace(/\s+/g, '')).toBe(raw.replace(/\s+/g, ''));
      }),
    );
  });
});
