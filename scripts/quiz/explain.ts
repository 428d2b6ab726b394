/** Why each question was asked and why others were not, sentence by sentence. */
import { workOut, type QuizOptions } from '#engine/generate-quiz.ts';
import { stretchesOf } from '#engine/facts/stretches.ts';
import { stretchFaults } from '#engine/language/english/wording/say-stretch.ts';
import { whyUnsaid } from '#engine/language/english/wording/say-fact.ts';
import { joined } from '#engine/language/english/wording/word-phrase.ts';
import { chooseQuestions } from '#engine/quiz/choose.ts';
import type { Article, Fact, ParsedSentence } from '#engine/types.ts';

export function explainQuiz(article: Article, options: QuizOptions): string {
  const workings = workOut(article, options);
  if ('refused' in workings) return `No question was good enough (${workings.refused}).\n`;
  const { reading, facts, passed, rejected } = workings;
  const chosen = new Set(chooseQuestions(reading, passed, options.count));
  const lines: string[] = [];
  for (const sentence of reading.sentences) {
    lines.push('', `# ${article.text.slice(sentence.start, sentence.end)}`);
    lines.push(`  parse    ${sentence.words.map((word) => `${word.text}/${word.xpos}>${word.head < 0 ? 'ROOT' : sentence.words[word.head]!.text}:${word.relation}`).join(' ')}`);
    const own = facts.filter((fact) => fact.sentence === sentence.index);
    if (own.length === 0) lines.push('  no fact: no clause with a named or safe subject was read with certainty');
    for (const fact of own) {
      const unsaid = whyUnsaid(reading, fact);
      lines.push(`  fact     ${explainFact(sentence, fact)}${unsaid ? ` — not said: ${unsaid}` : ''}`);
    }
    const [stretch] = stretchesOf(sentence);
    const faults = stretch && stretchFaults(reading, sentence, stretch);
    if (!stretch || faults) lines.push(`  as it stands: ${stretch ? faults : 'no clause of its own'}`);
    for (const item of passed) if (item.candidate.fact.sentence === sentence.index) lines.push(`  ${chosen.has(item) ? 'CHOSEN ' : 'passed '}  ${item.score.toFixed(2)} ${item.candidate.kind}: ${item.candidate.prompt} → ${item.candidate.kind === 'true-false' ? String(item.candidate.isTrue) : item.candidate.key.text}`);
    for (const { candidate, reason } of rejected) if (candidate.fact.sentence === sentence.index) lines.push(`  refused  ${reason} ${candidate.kind}: ${candidate.prompt} → ${candidate.key.text}`);
  }
  return `${lines.join('\n').trim()}\n`;
}

function explainFact(sentence: ParsedSentence, fact: Fact): string {
  const parts = fact.parts.map((part) => `${part.role}[${joined(sentence, part)}]`).join(' ');
  return `${fact.source} (${fact.confidence.toFixed(2)}) subject[${joined(sentence, fact.subject)}] verb[${fact.verbs.join(' ')}] ${parts}`;
}
