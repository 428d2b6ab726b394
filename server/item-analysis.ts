import 'server-only';
import { choiceTexts, offeredTexts, rightTexts } from '#study/choice-texts.ts';
import { countChoices } from '#study/choice-counts.ts';
import { guessScore } from '#study/guess-score.ts';
import { quizStatistics } from '#study/item-statistics.ts';
import { readItem } from '#study/read-item.ts';
import type { AnalysisOfAssignment, ChoiceShown, ItemAnalysis } from '#study/result-types.ts';
import type { ItemStatistics } from '#study/statistics-types.ts';
import { isTypedKind } from '#study/check-answer.ts';
import { askedQuestions, asTyped, firstAnswers, type AskedVersion, type FirstAnswer } from './first-answers.ts';
import { headOf } from './result-rows.ts';
import type { Viewer } from './viewer.ts';

/** How many different typed answers, orders or pairings are shown. */
const mostShown = 12;

/** Item analysis of an assignment, for the teachers of its class: of first attempts, by the keys of now. */
export async function getItemAnalysis(viewer: Viewer, assignmentId: string): Promise<AnalysisOfAssignment> {
  const assignment = await headOf(viewer, assignmentId);
  const [{ questions, versions, context }, answers] = await Promise.all([askedQuestions(assignmentId), firstAnswers(assignmentId)]);
  const place = new Map(questions.map(({ id }, at) => [id, at]));
  const attempts = new Map<string, { marks: (number | null)[]; total: number }>();
  const byQuestion = questions.map((): FirstAnswer[] => []);
  for (const answer of answers) {
    const at = place.get(answer.questionId);
    if (at === undefined) continue;
    const attempt = attempts.get(answer.attemptId) ?? { marks: questions.map(() => null), total: 0 };
    attempt.marks[at] = answer.score;
    attempt.total += answer.score;
    attempts.set(answer.attemptId, attempt);
    byQuestion[at]?.push(answer);
  }
  const versionOf = (id: string) => versions.get(id) as AskedVersion;
  const items = questions.map(({ id, versionId }) => {
    const { body, key, text } = versionOf(versionId);
    return { id, points: 1, guess: guessScore(body, key, text.split(/[.!?]\s/).length) };
  });
  const whole = quizStatistics(items, [...attempts.values()].map(({ marks }) => marks));
  return {
    assignment,
    language: context.language,
    whole,
    items: questions.map(({ versionId, ...question }, at): ItemAnalysis => {
      const statistics = whole.items[at] as ItemStatistics;
      const version = versionOf(versionId);
      const rows = (byQuestion[at] ?? []).map((answer) => ({ choices: choicesOf(versionOf(answer.versionId), answer), rest: (attempts.get(answer.attemptId)?.total ?? 0) - answer.score }));
      const counts = countChoices(rows);
      const written = asTyped(byQuestion[at] ?? []);
      const right = rightTexts(version.body, version.key, version.text);
      const offered = offeredTexts(version.body);
      const shown = isTypedKind(question.kind) || offered.length === 0 ? counts.slice(0, mostShown) : [...counts, ...offered.filter((text) => !counts.some(({ choice }) => choice === text)).map((choice) => ({ choice, all: 0, upper: 0, lower: 0 }))];
      return {
        question, versionId, statistics,
        choices: shown.map((count): ChoiceShown => ({ ...count, choice: written(count.choice), isRight: right.includes(count.choice), quote: quoteOf(version, count.choice) })),
        remarks: readItem(statistics, counts, right, offered).map((remark) => ('choice' in remark ? { ...remark, choice: written(remark.choice) } : remark)),
      };
    }),
  };
}

const choicesOf = ({ body, text }: AskedVersion, { value }: FirstAnswer): readonly string[] => choiceTexts(body, value, text);

/** Where the article uses an option. */
function quoteOf({ body, quotes, text }: AskedVersion, choice: string): string | null {
  const option = body.options?.find((one) => one.text === choice);
  const quote = option && quotes.find(({ optionId }) => optionId === option.id);
  return quote ? text.slice(quote.start, quote.end) : null;
}
