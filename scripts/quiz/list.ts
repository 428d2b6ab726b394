/** A quiz as a listing to read in a terminal: questions first, key and quote under each. */
import type { Question, Quiz } from '#engine/types.ts';

const letters = 'ABCDEFGH';

export function listQuiz(quiz: Quiz): string {
  const { title, date } = quiz.article;
  const head = [title || 'Untitled', date].filter(Boolean).join(' · ');
  const counts = new Map<string, number>();
  for (const { reason } of quiz.rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const refused = [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} ${reason}`).join(', ');
  return `${head}\n${'='.repeat(Math.min(head.length, 78))}\n\n${quiz.questions.map(listQuestion).join('\n')}\n${quiz.questions.length} questions. Refused: ${refused || 'none'}.\n`;
}

function listQuestion(question: Question, index: number): string {
  const lines = [`${index + 1}. ${question.kind === 'true-false' ? 'True or false? ' : ''}${question.prompt}`];
  if ('options' in question) question.options.forEach((option, i) => lines.push(`     ${letters[i]}  ${option.text}${'match' in option ? ` — ${option.match}` : ''}${'correct' in option && option.correct ? '  *' : ''}`));
  lines.push(`   → ${answerOf(question)}`, ...question.quotes.map((quote) => `     “${quote.text}”`), '');
  return lines.join('\n');
}

function answerOf(question: Question): string {
  switch (question.kind) {
    case 'true-false': return question.answer ? 'True' : `False: ${question.correction ?? ''}`;
    case 'numeric': return `${question.answer >= 10_000 ? question.answer.toLocaleString('en-US') : question.answer}${question.unit ? ` ${question.unit}` : ''}`;
    case 'multiple-choice':
    case 'ordering': return question.answer.join(' · ');
    case 'matching': return question.answer.map(([left, right]) => `${left}: ${right}`).join(' · ');
    case 'find-evidence': return question.answer.text;
    default: return question.answer;
  }
}
