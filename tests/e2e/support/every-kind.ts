import { randomUUID } from 'node:crypto';
import { query } from './database.ts';
import type { AnswerKey, QuestionBody } from '#study/types.ts';

const title = 'A bridge opens in Brno';
const text = `The bridge opened on April 8. It cost 2,500 crowns. Jan Novak cut the ribbon, and Eva Bila spoke on April 10.

Workers had begun the foundations in March. The old bridge was closed in February, because its pillars were weak. Some 300 people watched the opening.`;

const options = (...texts: string[]) => texts.map((words, at) => ({ id: `o${at + 1}`, text: words }));
const sentence = (words: string) => ({ id: `s${text.indexOf(words)}-${text.indexOf(words) + words.length}`, text: words });

type Written = { readonly body: QuestionBody; readonly key: AnswerKey; readonly quote: string; readonly optionQuotes?: Readonly<Record<string, string>> };

const cost = sentence('It cost 2,500 crowns.');
/** One question of every kind, in the order they are asked about here. */
const questions: readonly Written[] = [
  { body: { kind: 'single-choice', prompt: 'When did the bridge open?', options: options('April 8', 'April 10', 'March') }, key: { kind: 'single-choice', option: 'o1' }, quote: 'The bridge opened on April 8.', optionQuotes: { o2: 'Jan Novak cut the ribbon, and Eva Bila spoke on April 10.', o3: 'Workers had begun the foundations in March.' } },
  { body: { kind: 'multiple-choice', prompt: 'Who is named?', options: options('Jan Novak', 'Eva Bila', 'Workers') }, key: { kind: 'multiple-choice', options: ['o1', 'o2'] }, quote: 'Jan Novak cut the ribbon, and Eva Bila spoke on April 10.', optionQuotes: { o3: 'Workers had begun the foundations in March.' } },
  { body: { kind: 'true-false', prompt: 'The old bridge was closed in March.' }, key: { kind: 'true-false', value: false, correction: 'The old bridge was closed in February.' }, quote: 'The old bridge was closed in February, because its pillars were weak.' },
  { body: { kind: 'cloze', prompt: 'Jan Novak cut the ____.' }, key: { kind: 'cloze', text: 'ribbon', accept: [] }, quote: 'Jan Novak cut the ribbon, and Eva Bila spoke on April 10.' },
  { body: { kind: 'short-answer', prompt: 'Who spoke?' }, key: { kind: 'short-answer', text: 'Eva Bila', accept: [] }, quote: 'Jan Novak cut the ribbon, and Eva Bila spoke on April 10.' },
  { body: { kind: 'numeric', prompt: 'How many people watched the opening?', unit: 'people' }, key: { kind: 'numeric', value: 300, accept: ['300'], unit: 'people' }, quote: 'Some 300 people watched the opening.' },
  { body: { kind: 'ordering', prompt: 'Put these in order.', options: options('the bridge opened', 'the old bridge was closed', 'the foundations were begun') }, key: { kind: 'ordering', order: ['o2', 'o3', 'o1'] }, quote: 'The bridge opened on April 8.' },
  { body: { kind: 'matching', prompt: 'Who did what?', options: options('Jan Novak', 'Eva Bila'), matches: [{ id: 'm1', text: 'cut the ribbon' }, { id: 'm2', text: 'spoke' }] }, key: { kind: 'matching', pairs: [['o1', 'm1'], ['o2', 'm2']] }, quote: 'Jan Novak cut the ribbon, and Eva Bila spoke on April 10.' },
  { body: { kind: 'find-evidence', prompt: 'Which sentence says what the bridge cost?', isOrdered: true, options: [sentence('The bridge opened on April 8.'), cost, sentence('Some 300 people watched the opening.')] }, key: { kind: 'find-evidence', spans: [{ start: text.indexOf(cost.text), end: text.indexOf(cost.text) + cost.text.length }] }, quote: cost.text },
];

/**
 * A quiz of one's own with a question of every kind, written into the database: the engine makes six of the nine.
 * @returns the quiz's id
 */
export async function aQuizOfEveryKind(owner: string): Promise<string> {
  const [article, revision, quiz] = [randomUUID(), randomUUID(), randomUUID()];
  const blocks = JSON.stringify(text.split('\n\n').map((words) => ({ kind: 'paragraph', start: text.indexOf(words), end: text.indexOf(words) + words.length })));
  await query('INSERT INTO "Article" (id, "ownerId") VALUES ($1, $2)', [article, owner]);
  await query(
    `INSERT INTO "Revision" (id, "articleId", number, title, date, language, text, sha256, words, blocks, asides)
     VALUES ($1, $2, 1, $3, '2024-04-12', 'en', $4, encode(sha256(convert_to($4::text, 'UTF8')), 'hex'), 60, $5, '[]')`,
    [revision, article, title, text, blocks]);
  await query(
    `INSERT INTO "Quiz" (id, "articleId", "revisionId", "ownerId", title, seed, engine, state, progress) VALUES ($1, $2, $3, $4, $5, 1, 'by hand', 'ready', 1)`,
    [quiz, article, revision, owner, title]);
  for (const [position, question] of questions.entries()) await insertQuestion(quiz, revision, position, question);
  return quiz;
}

/** In one statement: a question must have a version, and a version a quote, when it is done. */
async function insertQuestion(quiz: string, revision: string, position: number, { body, key, quote, optionQuotes = {} }: Written): Promise<void> {
  const quotes = [{ role: 'proof', option: null as string | null, words: quote }, ...Object.entries(optionQuotes).map(([option, words]) => ({ role: 'option', option, words }))];
  const rows = quotes.map(({ role, option, words }, at) => ({ id: randomUUID(), role, option, at, start: text.indexOf(words), end: text.indexOf(words) + words.length, words }));
  await query(
    `WITH q AS (INSERT INTO "Question" (id, "quizId", position) VALUES ($1, $2, $3) RETURNING id),
          v AS (INSERT INTO "QuestionVersion" (id, "questionId", number, "revisionId", kind, body, key) SELECT $4, q.id, 1, $5, $6, $7, $8 FROM q RETURNING id)
     INSERT INTO "Quote" (id, "versionId", "revisionId", role, "optionId", position, start, "end", text)
     SELECT r.id, v.id, $5, r.role::"QuoteRole", r.option, r.at, r.start, r."end", r.words
       FROM v, jsonb_to_recordset($9::jsonb) AS r(id uuid, role text, option text, at int, start int, "end" int, words text)`,
    [randomUUID(), quiz, position, randomUUID(), revision, body.kind, JSON.stringify(body), JSON.stringify(key), JSON.stringify(rows)]);
}
