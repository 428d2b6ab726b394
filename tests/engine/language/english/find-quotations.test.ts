import { describe, expect, it } from 'vitest';
import { readArticle } from '#engine/article/read-article.ts';
import { findQuotations } from '#engine/language/english/find-quotations.ts';

const filler = 'The old bridge over the river was closed for repairs on Monday, and the city council said that the work would take about six weeks and cost a lot of money, which the county will pay in the next three years from its own purse.';

function quotations(text: string): string[] {
  const article = readArticle(`${filler}\n${text}`);
  if ('refused' in article) throw new Error(article.refused);
  return findQuotations(article.text, article.blocks).map(({ start, end }) => article.text.slice(start, end));
}

describe('findQuotations', () => {
  it.each([
    ['"We won. They fired 36 shells. Six hit us", said the mayor. "It was bad."', ['"We won. They fired 36 shells. Six hit us"', '"It was bad."']],
    ['He said: `It is important. Firms are supporting jobs.` He left.', ['`It is important. Firms are supporting jobs.`']],
    ['“We will go on,” she said.', ['“We will go on,”']],
    ['“We will go on. It is late.\n“And we will win,” she said.', ['“We will go on. It is late.', '“And we will win,”']],
    ['A screen of 32" stood there, and a door of 7\' 2" too.', []],
    ['One " alone is a slip. The text goes on.', []],
    ['It’s the girls’ school.', []],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});
