/**
 * The engine in a thread of its own, so that no request waits while an article is read. Node runs this file as it is, outside
 * the bundle, which is why it imports no `server-only`. The model is read once, with the first article.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readArticle } from '#engine/article/read-article.ts';
import { generateAll } from '#engine/generate-quiz.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import type { Article, Question, Refusal } from '#engine/types.ts';

export type EngineTask =
  | { readonly id: number; readonly task: 'read'; readonly raw: string; readonly given: { readonly title?: string; readonly date?: string } }
  | { readonly id: number; readonly task: 'make'; readonly article: Article; readonly seed: number; readonly count: number };

/** What `make` gives: the questions in the order to ask, then those that passed but were not chosen, best first. */
export type Made = {
  readonly engine: string;
  readonly chosen: readonly Question[];
  readonly others: readonly Question[];
  readonly rejected: readonly { readonly reason: string; readonly count: number }[];
};

export type EngineReply =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: Article | Made | Refusal }
  | { readonly id: number; readonly error: string };

let model: ReturnType<typeof readModel> | undefined;

function make({ id, article, seed, count }: Extract<EngineTask, { task: 'make' }>): Made | Refusal {
  model ??= readModel(readFileSync(join(process.cwd(), 'engine/language/english/model/english.bin')));
  const quiz = generateAll(article, { seed, count, model, onProgress: (progress) => send({ id, progress }) });
  if ('refused' in quiz) return quiz;
  const byId = new Map(quiz.questions.map((question) => [question.id, question]));
  const reasons = new Map<string, number>();
  for (const { reason } of quiz.rejected) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    engine: quiz.engine,
    chosen: [...quiz.chosen].flatMap((chosen) => byId.get(chosen) ?? []),
    others: quiz.questions.filter((question) => !quiz.chosen.has(question.id)).slice(0, 120),
    rejected: [...reasons].map(([reason, times]) => ({ reason, count: times })).sort((a, b) => b.count - a.count),
  };
}

const send = (reply: EngineReply): void => parentPort?.postMessage(reply);

parentPort?.on('message', (task: EngineTask) => {
  try {
    send({ id: task.id, result: task.task === 'read' ? readArticle(task.raw, task.given) : make(task) });
  } catch (error) {
    send({ id: task.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
