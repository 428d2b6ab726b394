import 'server-only';
import { createHash } from 'node:crypto';
import { db } from './db.ts';
import { makeInEngine, readInEngine } from './engine.ts';
import { asJson } from './json-columns.ts';
import { insertQuestions } from './make-quiz.ts';

const seed = 1;
const wanted = 15;

/**
 * Puts the sample article and its quiz into the database, once. When the engine has learned something (its name, or the questions it
 * makes of the sample) a new quiz takes the place of the old one, which stays for the attempts at it.
 * @param raw the article's text, exactly as it is @returns what was done
 */
export async function seedSample(raw: string, given: { title?: string; date?: string }): Promise<'kept' | 'made'> {
  const article = await readInEngine(raw, given);
  if ('refused' in article) throw new Error(`the sample article is refused: ${article.refused}`);
  const made = await makeInEngine(article, seed, wanted, () => {});
  if ('refused' in made) throw new Error(`the sample article gives no quiz: ${made.refused}`);
  const engine = `${made.engine} ${createHash('sha256').update(JSON.stringify([made.chosen, made.others])).digest('hex').slice(0, 12)}`;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(72707370)`; // two processes that start at once seed once
    const known = await tx.quiz.findFirst({ where: { isSample: true, deletedAt: null }, orderBy: { createdAt: 'desc' }, select: { engine: true, revision: { select: { text: true, title: true, date: true } } } });
    const isSame = known?.revision.text === article.text && known.revision.title === article.title && known.revision.date === (article.date ?? null);
    if (isSame && known.engine === engine) return 'kept';
    const { text, title, date, language, blocks, asides } = article;
    const sample = (await tx.article.findFirst({ where: { isSample: true }, select: { id: true } })) ?? (await tx.article.create({ data: { isSample: true }, select: { id: true } }));
    const newest = await tx.revision.findFirst({ where: { articleId: sample.id }, orderBy: { number: 'desc' }, select: { id: true, number: true } });
    const revision = isSame && newest ? newest : await tx.revision.create({
      data: {
        articleId: sample.id, number: (newest?.number ?? 0) + 1, title, date: date ?? null, language, text,
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'), words: text.split(/\s+/).length, blocks: asJson(blocks), asides: asJson(asides),
      },
      select: { id: true },
    });
    const quiz = await tx.quiz.create({
      data: { articleId: sample.id, revisionId: revision.id, isSample: true, title, seed, wanted, engine, state: 'ready', progress: 1, rejected: asJson(made.rejected) },
      select: { id: true },
    });
    await insertQuestions(tx, quiz.id, revision.id, [...made.chosen.map((question) => ({ question, isChosen: true })), ...made.others.map((question) => ({ question, isChosen: false }))]);
    return 'made';
  }, { timeout: 30_000 });
}
