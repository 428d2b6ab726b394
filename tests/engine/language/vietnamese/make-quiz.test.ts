import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#engine/article/read-article.ts';
import { generateAll, generateQuiz } from '#engine/generate-quiz.ts';
import { readValues, writeAmount } from '#engine/language/vietnamese/read-values.ts';
import { whyNotAlone } from '#engine/language/vietnamese/stands-alone.ts';
import type { Article, Quiz } from '#engine/types.ts';
import { verifyProof } from '#engine/verify-proof.ts';

const text = `Cầu Bến Thanh đóng cửa sáu tuần
(Dân Việt) - Cầu Bến Thanh ở tỉnh Quảng Hòa được khánh thành ngày 4/5/1931 và dài 320 m.
Kỹ sư Trần Văn Lộc thiết kế cầu Bến Thanh năm 1924, theo Bảo tàng Quảng Hòa. Ông cũng xây nhiều nhà ga.
Cầu Bến Thanh rung lắc khi tàu đi qua ga Quảng Hòa (Ảnh: Lê Minh).
Tỉnh Quảng Hòa chi 14,1 tỉ đồng để sửa cầu Bến Thanh trong khoảng 6 tuần.
Theo Sở Giao thông Quảng Hòa, có 12.000 người đi qua cầu Bến Thanh vào năm 2023.
Công ty Thép Miền Trung sẽ thay 48 bộ dầm thép của cầu Bến Thanh từ ngày 3/6 đến 14/6.
Hôm qua, người dân Quảng Hòa đã đi đường khác.
TP. Quảng Hòa có hơn 90.000 người, theo điều tra dân số tháng 4/2019.`;

function read(raw: string): Article {
  const article = readArticle(raw);
  if ('refused' in article) throw new Error(article.refused);
  return article;
}
function all(article: Article, seed = 1): Quiz {
  const quiz = generateAll(article, { seed, count: 20 });
  if ('refused' in quiz) throw new Error(quiz.refused);
  return quiz;
}

describe('readValues', () => {
  const values = (sentence: string): string[] => readValues(sentence, { start: 0, end: sentence.length }).map((value) => [sentence.slice(value.start, value.end), value.kind, value.kind === 'amount' || value.kind === 'percent' ? value.value : undefined, value.unit, value.bound].filter((part) => part !== undefined).join(' | '));
  it.each([
    ['Mỹ đồn trú 50.000 quân và chi 14,1 tỉ USD.', ['50.000 | amount | 50000 | quân', '14,1 tỉ | amount | 14100000000 | USD']],
    ['tăng khoảng 2% và hơn 3,5 phần trăm', ['2 | percent | 2 | % | about', '3,5 | percent | 3.5 | % | limit']],
    ['ngày 10 tháng 4 năm 2024, ngày 8/4 và 11/4/2024', ['10 tháng 4 năm 2024 | date', '8/4 | date', '11/4/2024 | date']],
    ['tháng 4/2024 và năm 2021', ['4/2024 | month', '2021 | year']],
    ['từ ngày 8 đến 11/4, từ 15 đến 20 người, 2019-2021, thắng 3-1', []],
    ['quận 1, lớp 12, U23, COVID-19, Boeing 747, lúc 8h30, số 5', []],
    ['kéo dài 7 ngày, 3 triệu lượt khách', ['7 | amount | 7 | ngày', '3 triệu | amount | 3000000 | lượt khách']],
    ['ngày 32/4 và ngày 5/13', []],
  ])('%s', (sentence, expected) => {
    expect(values(sentence)).toEqual(expected);
  });
  it('writes another number in the same form', () => {
    const [billion] = readValues('giá 14,1 tỉ USD', { start: 0, end: 15 });
    expect(writeAmount(billion!, 6.2e9)).toBe('6,2 tỉ');
    expect(writeAmount(billion!, 6.25e9)).toBeUndefined();
    const [troops] = readValues('có 50.000 quân', { start: 0, end: 14 });
    expect(writeAmount(troops!, 1_250_000)).toBe('1.250.000');
  });
});

describe('whyNotAlone', () => {
  it.each([
    ['Công ty Thép Miền Trung thay 48 bộ dầm của cầu Bến Thanh.', undefined],
    ['Ông cũng xây nhiều nhà ga ở tỉnh Quảng Hòa năm 1930.', 'hangs-on-others'],
    ['Theo Quảng Hòa Báo, hôm qua có 12.000 người đi qua cầu.', 'hangs-on-others'],
    ['Theo Sở Giao thông Quảng Hòa, thủ tướng đã khánh thành cầu năm 1931.', 'hangs-on-others'],
    ['Theo Sở Giao thông Quảng Hòa, Thủ tướng Trần Lộc khánh thành cầu năm 1931.', undefined],
    ['Cây cầu dài 320 m và có năm nhịp bằng thép.', 'no-name'],
    ['Cầu dài 320 m.', 'too-short'],
    ['Kỹ sư Trần Văn Lộc nói: "Cầu Bến Thanh dài 320 m và rất đẹp."', 'not-a-statement'],
  ])('%s', (sentence, reason) => {
    expect(whyNotAlone(sentence, { start: 0, end: sentence.length })).toBe(reason);
  });
});

describe('a Vietnamese quiz', () => {
  const article = read(text);
  it('hides or changes values of sentences that stand alone, and of no others', () => {
    const prompts = new Set(all(article).questions.filter(({ kind }) => kind === 'cloze').map(({ prompt }) => prompt));
    expect([...prompts].sort()).toEqual(
      [
        'Cầu Bến Thanh ở tỉnh Quảng Hòa được khánh thành ngày ____ và dài 320 m.',
        'Cầu Bến Thanh ở tỉnh Quảng Hòa được khánh thành ngày 4/5/1931 và dài ____ m.',
        'Kỹ sư Trần Văn Lộc thiết kế cầu Bến Thanh năm ____, theo Bảo tàng Quảng Hòa.',
        'Tỉnh Quảng Hòa chi ____ đồng để sửa cầu Bến Thanh trong khoảng 6 tuần.',
        'Tỉnh Quảng Hòa chi 14,1 tỉ đồng để sửa cầu Bến Thanh trong khoảng ____ tuần.',
        'Theo Sở Giao thông Quảng Hòa, có ____ người đi qua cầu Bến Thanh vào năm 2023.',
        'Theo Sở Giao thông Quảng Hòa, có 12.000 người đi qua cầu Bến Thanh vào năm ____.',
        'Công ty Thép Miền Trung sẽ thay ____ bộ dầm thép của cầu Bến Thanh từ ngày 3/6 đến 14/6.',
        'TP. Quảng Hòa có hơn ____ người, theo điều tra dân số tháng 4/2019.',
        'TP. Quảng Hòa có hơn 90.000 người, theo điều tra dân số tháng ____.',
      ].sort(),
    );
  });
  it('offers no choice where a limit makes other numbers true', () => {
    expect(all(article).questions.filter(({ prompt, kind }) => prompt.includes('hơn ____') && kind !== 'cloze')).toEqual([]);
  });
  it('proves every question, with one right option and a correction for what is false', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const question of all(article, seed).questions) {
        expect(verifyProof(question, article.text)).toEqual([]);
        if (question.kind === 'single-choice') {
          expect(question.options.filter(({ correct }) => correct).map(({ text: shown }) => shown)).toEqual([question.answer]);
          expect(new Set(question.options.map(({ text: shown }) => shown)).size).toBe(question.options.length);
          expect(question.prompt.replace('____', question.answer)).toBe(question.quotes[0].text);
        }
        if (question.kind === 'true-false') {
          expect(question.prompt === question.quotes[0].text).toBe(question.answer);
          expect(question.correction).toBe(question.answer ? undefined : question.quotes[0].text);
        }
      }
    }
  });
  it('chooses one question a sentence, mixed, the same for the same seed', () => {
    const quiz = generateQuiz(article, { seed: 7, count: 6 });
    if ('refused' in quiz) throw new Error(quiz.refused);
    expect(quiz.questions).toHaveLength(6);
    expect(new Set(quiz.questions.map(({ quotes }) => quotes[0].start)).size).toBe(6);
    expect(new Set(quiz.questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
    expect(generateQuiz(article, { seed: 7, count: 6 })).toEqual(quiz);
  });
  it('puts the key at every rank over many seeds', () => {
    const ranks = new Set<number>();
    for (let seed = 1; seed <= 40; seed++) for (const question of all(article, seed).questions) if (question.kind === 'single-choice' && question.options.length === 4) ranks.add(question.options.findIndex(({ correct }) => correct));
    expect([...ranks].sort()).toEqual([0, 1, 2, 3]);
  });
  it('says so where nothing can be asked', () => {
    expect(generateQuiz(read('Hôm nay trời đẹp và mọi người đi chơi ở công viên, nơi có nhiều cây và hoa đang nở. Họ nói chuyện với nhau và ăn trưa ở đó. Sau đó họ về nhà, vì trời sắp mưa và gió đã thổi mạnh hơn trước.'), { seed: 1, count: 5 })).toEqual({ refused: 'no-good-question', values: {} });
  });
  it('survives any mixture of its words', () => {
    const parts = fc.array(fc.constantFrom('ngày ', '10/4', '/2024', ' tháng ', 'năm ', '2021', '50.000', ' quân', '%', ',', '. ', 'Cầu Bến Thanh ', 'của ', 'khoảng ', 'từ ', 'đến ', '\n', '(', '"', '-', '14,1 tỉ USD'), { maxLength: 60 });
    fc.assert(
      fc.property(parts, fc.integer(), (words, seed) => {
        const mixed = readArticle(`${text}\n${words.join('')}`);
        if ('refused' in mixed || mixed.language !== 'vi') return;
        const quiz = generateAll(mixed, { seed, count: 10 });
        if ('refused' in quiz) return;
        for (const question of quiz.questions) expect(verifyProof(question, mixed.text)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
