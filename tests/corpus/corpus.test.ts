/**
 * Whole articles and the quiz we expect of each, kept beside them. A change of the engine shows as a diff of the lists:
 * read each line as a teacher would, then accept with `npx vitest run tests/corpus -u`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#engine/article/read-article.ts';
import { generateQuiz } from '#engine/generate-quiz.ts';
import type { Question } from '#engine/types.ts';
import { englishModel } from '#tests/support/english.ts';

const files = ['prisma/sample/kishida-us-visit.txt', ...readdirSync('tests/corpus').filter((name) => name.endsWith('.txt')).map((name) => `tests/corpus/${name}`)];

function line(question: Question): string {
  const options = 'options' in question ? ` [${question.options.map(({ text }) => text).join(' / ')}]` : '';
  const answer = question.kind === 'true-false' ? `${question.answer}${question.correction ? ` (${question.correction})` : ''}` : question.kind === 'ordering' || question.kind === 'multiple-choice' ? question.answer.join(' < ') : String(question.answer);
  return `${question.kind}: ${question.prompt}${options}\n  ${answer}\n`;
}

describe('the quiz of', () => {
  it.each(files)('%s is the one that was reviewed', async (path) => {
    const article = readArticle(readFileSync(path, 'utf8'));
    if ('refused' in article) throw new Error(article.refused);
    const quiz = generateQuiz(article, { seed: 1, count: 20, model: englishModel });
    const shown = 'refused' in quiz ? `${quiz.refused}\n` : quiz.questions.map(line).join('\n');
    await expect(shown).toMatchFileSnapshot(`expected/${basename(path, '.txt')}.quiz`);
  });
});
