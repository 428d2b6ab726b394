import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Straight to Postgres, past the application: what is refused here is refused whatever the code does.
const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
beforeAll(() => client.connect());
afterAll(() => client.end());

const run = (sql: string, values: readonly unknown[] = []) => client.query(sql, [...values]);
async function refusal(work: () => Promise<unknown>): Promise<string> {
  await run('BEGIN');
  try {
    await work();
    await run('COMMIT');
    return 'nothing was refused';
  } catch (error) {
    await run('ROLLBACK');
    return (error as pg.DatabaseError).constraint ?? (error as Error).message;
  }
}
async function insert(table: string, row: Record<string, unknown>): Promise<string> {
  const id = String(row['id'] ?? randomUUID());
  const all: Record<string, unknown> = { id, ...row };
  const names = Object.keys(all);
  await run(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
  return id;
}

const text = 'Tàu 🚢 rời Đà Nẵng. The ship 🚢 left on April 10, with 50,000 aboard. 🚢';
const slice = (quote: string, from = 0) => ({ start: text.indexOf(quote, from), end: text.indexOf(quote, from) + quote.length, text: quote });

const aUser = () => insert('User', {});
async function aRevision(revised: string = text) {
  const userId = await aUser();
  const articleId = await insert('Article', { ownerId: userId });
  const revisionId = await insert('Revision', { articleId, number: 1, title: 'T', language: 'en', text: revised, sha256: 'x', words: 9, blocks: '[]', asides: '[]' });
  const quizId = await insert('Quiz', { articleId, revisionId, ownerId: userId, title: 'T', seed: 1 });
  return { userId, articleId, revisionId, quizId };
}
type Place = Awaited<ReturnType<typeof aRevision>>;
const versionRow = (place: Place, questionId: string, number = 1) => ({ questionId, number, revisionId: place.revisionId, kind: 'true-false', body: '{"kind":"true-false","prompt":"P"}', key: '{"kind":"true-false","value":true}' });
const quoteRow = (place: Place, versionId: string, span: { start: number; end: number; text: string }, more: object = {}) => ({ versionId, revisionId: place.revisionId, role: 'proof', position: 0, ...span, ...more });

async function aQuestion(place: Place, span: { start: number; end: number; text: string } = slice('left on April 10')) {
  await run('BEGIN');
  const questionId = await insert('Question', { quizId: place.quizId, position: 0 });
  const versionId = await insert('QuestionVersion', versionRow(place, questionId));
  const quoteId = await insert('Quote', quoteRow(place, versionId, span));
  await run('COMMIT');
  return { questionId, versionId, quoteId };
}
async function anAttempt(mode: 'practice' | 'test', place?: Place) {
  const at = place ?? (await aRevision());
  const question = await aQuestion(at);
  const attemptId = await insert('Attempt', { quizId: at.quizId, userId: at.userId, mode, seed: 1, of: 1 });
  const itemId = await insert('AttemptItem', { attemptId, position: 0, versionId: question.versionId });
  return { ...at, ...question, attemptId, itemId };
}
const operationRow = (attemptId: string, itemId: string, more: object = {}) => ({ attemptId, itemId, round: 1, type: 'answer', device: 'd', seq: 1, status: 'applied', ...more });
async function anAnswer(attempt: { attemptId: string; itemId: string }, more: Record<string, unknown> = {}) {
  const operationId = await insert('AnswerOperation', operationRow(attempt.attemptId, attempt.itemId));
  const row = { itemId: attempt.itemId, round: 1, value: '{"kind":"true-false","value":true}', operationId, seq: 1, device: 'd', ...more };
  await run(`INSERT INTO "Answer" (${Object.keys(row).map((name) => `"${name}"`).join(', ')}) VALUES (${Object.keys(row).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
  return operationId;
}
const released = { releasedAt: new Date(), correct: false, score: 0 };

describe('a quote', () => {
  it.each([slice('🚢'), slice('Đà Nẵng'), slice('🚢', 30), slice('50,000 aboard. 🚢'), slice(text), slice('ship 🚢 left')])('stands at the code units $start to $end', async (span) => {
    const place = await aRevision();
    expect(await refusal(async () => {
      const questionId = await insert('Question', { quizId: place.quizId, position: 0 });
      const versionId = await insert('QuestionVersion', versionRow(place, questionId));
      await insert('Quote', quoteRow(place, versionId, span));
    })).toBe('nothing was refused');
  });

  const wrong: [string, { start: number; end: number; text: string }][] = [
    ['one unit off', { ...slice('left on April 10'), start: slice('left on April 10').start + 1 }],
    ['shifted', { start: slice('left').start + 1, end: slice('left').end + 1, text: 'left' }],
    ['counted in code points', { start: [...text].findIndex((_, at, all) => all.slice(at, at + 4).join('') === 'left'), end: [...text].findIndex((_, at, all) => all.slice(at, at + 4).join('') === 'left') + 4, text: 'left' }],
    ['of another wording', { ...slice('April 10'), text: 'April 11' }],
    ['of another case', { ...slice('The ship'), text: 'the ship' }],
    ['beyond the end', { start: text.length - 2, end: text.length + 3, text: '🚢' }],
    ['with half a character', { start: slice('🚢').start, end: slice('🚢').start + 1, text: '🚢' }],
    ['that begins in half a character', { start: slice('🚢').start + 1, end: slice('🚢').end + 1, text: ' ' }],
    ['made of the mark that counts', { start: slice('🚢').start + 1, end: slice('🚢').end, text: '\uffff' }],
  ];
  it.each(wrong)('%s is refused', async (_, span) => {
    const place = await aRevision();
    const constraint = await refusal(async () => {
      const questionId = await insert('Question', { quizId: place.quizId, position: 0 });
      const versionId = await insert('QuestionVersion', versionRow(place, questionId));
      await insert('Quote', quoteRow(place, versionId, slice('The ship')));
      await insert('Quote', quoteRow(place, versionId, span, { position: 1 }));
    });
    expect(constraint).toBe('quote_stands_in_revision');
  });

  it.each([[{ start: -1, end: 3, text: 'Tàu' }], [{ start: 3, end: 3, text: '' }], [{ start: 5, end: 3, text: '' }]])('of no length or before the start is refused: %j', async (span) => {
    const place = await aRevision();
    const { versionId } = await aQuestion(place);
    expect(await refusal(() => insert('Quote', quoteRow(place, versionId, span)))).toBe('quote_range');
  });

  it('of one revision cannot prove a question about another', async () => {
    const [place, other] = [await aRevision(), await aRevision()];
    const { versionId } = await aQuestion(place);
    expect(await refusal(() => insert('Quote', quoteRow(other, versionId, slice('The ship'))))).toBe('Quote_versionId_revisionId_fkey');
  });
});

describe('a question', () => {
  it('without a proof does not outlive its transaction', async () => {
    const place = await aRevision();
    const constraint = await refusal(async () => {
      const questionId = await insert('Question', { quizId: place.quizId, position: 0 });
      await insert('QuestionVersion', versionRow(place, questionId));
    });
    expect(constraint).toBe('question_has_proof');
  });

  it('is not proved by where an option stands', async () => {
    const place = await aRevision();
    const constraint = await refusal(async () => {
      const questionId = await insert('Question', { quizId: place.quizId, position: 0 });
      const versionId = await insert('QuestionVersion', versionRow(place, questionId));
      await insert('Quote', quoteRow(place, versionId, slice('The ship'), { role: 'option', optionId: 'o1' }));
    });
    expect(constraint).toBe('question_has_proof');
  });

  it('names a version that is there', async () => {
    const place = await aRevision();
    const { questionId } = await aQuestion(place);
    expect(await refusal(() => run('UPDATE "Question" SET version = 2 WHERE id = $1', [questionId]))).toBe('question_has_version');
    expect(await refusal(() => insert('Question', { quizId: place.quizId, position: 1 }))).toBe('question_has_version');
  });

  it('is of a kind there is, the same in its body and key', async () => {
    const place = await aRevision();
    const { questionId } = await aQuestion(place);
    const row = versionRow(place, questionId, 2);
    expect(await refusal(() => insert('QuestionVersion', { ...row, kind: 'riddle' }))).toBe('question_kind');
    expect(await refusal(() => insert('QuestionVersion', { ...row, key: '{"kind":"numeric","value":1}' }))).toBe('question_kind');
  });
});

describe('history', () => {
  it('is not rewritten', async () => {
    const attempt = await anAttempt('practice');
    const operationId = await anAnswer(attempt, released);
    const changes: [string, string, string][] = [
      ['Revision', `title = 'X'`, attempt.revisionId], ['Revision', `text = text`, attempt.revisionId], ['QuestionVersion', `score = 1`, attempt.versionId],
      ['Quote', `position = 7`, attempt.quoteId], ['AttemptItem', `position = 7`, attempt.itemId], ['AnswerOperation', `seq = 7`, operationId],
    ];
    for (const [table, change, id] of changes) expect(await refusal(() => run(`UPDATE "${table}" SET ${change} WHERE id = $1`, [id])), table).toBe('history_is_kept');
    for (const [table, , id] of changes) expect(await refusal(() => run(`DELETE FROM "${table}" WHERE id = $1`, [id])), table).toBe('history_is_kept');
    expect(await refusal(() => run('DELETE FROM "Answer" WHERE "itemId" = $1', [attempt.itemId]))).toBe('history_is_kept');
  });

  it('goes with the one it belongs to, whole', async () => {
    const attempt = await anAttempt('practice');
    await anAnswer(attempt, released);
    await run('DELETE FROM "User" WHERE id = $1', [attempt.userId]);
    for (const [table, column, id] of [['Revision', 'id', attempt.revisionId], ['Quote', 'id', attempt.quoteId], ['AttemptItem', 'id', attempt.itemId], ['Answer', 'itemId', attempt.itemId], ['AnswerOperation', 'itemId', attempt.itemId]] as const) {
      expect((await run(`SELECT FROM "${table}" WHERE "${column}" = $1`, [id])).rowCount, table).toBe(0);
    }
  });
});

describe('an attempt', () => {
  const set = (id: string, change: string) => refusal(() => run(`UPDATE "Attempt" SET ${change} WHERE id = $1`, [id]));

  it('goes from in progress to submitted to graded, and never back', async () => {
    const { attemptId } = await anAttempt('test');
    expect(await set(attemptId, `state = 'graded', "submittedAt" = now(), "gradedAt" = now(), score = 1`)).toBe('attempt_moves_on');
    expect(await set(attemptId, `state = 'submitted', "submittedAt" = now()`)).toBe('nothing was refused');
    expect(await set(attemptId, `"submittedAt" = now() + interval '1 hour'`)).toBe('attempt_moves_on');
    expect(await set(attemptId, `state = 'in_progress', "submittedAt" = null`)).toBe('attempt_moves_on');
    expect(await set(attemptId, `state = 'graded', "gradedAt" = now(), score = 0.5`)).toBe('nothing was refused');
    expect(await set(attemptId, `score = 1`)).toBe('attempt_moves_on');
    expect(await set(attemptId, `state = 'submitted', "gradedAt" = null, score = null`)).toBe('attempt_moves_on');
  });

  it.each([`mode = 'practice'`, 'seed = 2', '"of" = 2', '"asksConfidence" = true', `"startedAt" = now() - interval '1 day'`])('keeps what it began with: %s', async (change) => {
    expect(await set((await anAttempt('test')).attemptId, change)).toBe('attempt_moves_on');
  });

  it('has no score before it is graded, none below 0 or above its questions', async () => {
    const { attemptId } = await anAttempt('test');
    expect(await set(attemptId, 'score = 1')).toBe('attempt_graded');
    await set(attemptId, `state = 'submitted', "submittedAt" = now()`);
    expect(await set(attemptId, `state = 'graded', "gradedAt" = now(), score = 2`)).toBe('attempt_score');
    expect(await set(attemptId, `state = 'graded', "gradedAt" = now(), score = -1`)).toBe('attempt_score');
  });

  it('is open once for each user, quiz and mode', async () => {
    const { quizId, userId } = await anAttempt('test');
    const another = () => insert('Attempt', { quizId, userId, mode: 'test', seed: 2, of: 1 });
    expect(await refusal(another)).toBe('Attempt_one_open');
    await run(`UPDATE "Attempt" SET state = 'submitted', "submittedAt" = now() WHERE "quizId" = $1`, [quizId]);
    expect(await refusal(another)).toBe('nothing was refused');
  });

  it('asks the questions of its own quiz, all from its start', async () => {
    const [attempt, other] = [await anAttempt('test'), await anAttempt('test')];
    expect(await refusal(() => insert('AttemptItem', { attemptId: attempt.attemptId, position: 1, versionId: other.versionId }))).toBe('item_of_quiz');
    await set(attempt.attemptId, `state = 'submitted', "submittedAt" = now()`);
    expect(await refusal(() => insert('AttemptItem', { attemptId: attempt.attemptId, position: 1, versionId: attempt.versionId }))).toBe('item_of_quiz');
  });
});

describe('an answer', () => {
  const set = (itemId: string, change: string) => refusal(() => run(`UPDATE "Answer" SET ${change} WHERE "itemId" = $1`, [itemId]));

  it('is not released by a test before it is submitted', async () => {
    const attempt = await anAttempt('test');
    expect(await refusal(() => anAnswer(attempt, released))).toBe('answer_release');
    await anAnswer(attempt);
    expect(await set(attempt.itemId, `"releasedAt" = now(), correct = true, score = 1`)).toBe('answer_release');
  });

  it('can be changed in a test until it is submitted', async () => {
    const attempt = await anAttempt('test');
    await anAnswer(attempt);
    expect(await set(attempt.itemId, `value = '{"kind":"true-false","value":false}'`)).toBe('nothing was refused');
    await run(`UPDATE "Attempt" SET state = 'submitted', "submittedAt" = now() WHERE id = $1`, [attempt.attemptId]);
    expect(await set(attempt.itemId, `value = '{"kind":"true-false","value":true}'`)).toBe('answer_is_open');
    expect(await refusal(() => anAnswer(attempt))).toBe('attempt_is_open');
    expect(await set(attempt.itemId, `"releasedAt" = now(), correct = false, score = 0`)).toBe('nothing was refused');
    expect(await set(attempt.itemId, `correct = true, score = 1`)).toBe('answer_is_open');
  });

  it('is closed in practice once it is shown, save for "I was right"', async () => {
    const attempt = await anAttempt('practice');
    await anAnswer(attempt, released);
    for (const change of [`value = '{"kind":"true-false","value":false}'`, 'correct = true, score = 1', '"releasedAt" = null, correct = null, score = null', 'milliseconds = 1', 'round = 2']) {
      expect(await set(attempt.itemId, change), change).toBe('answer_is_open');
    }
    expect(await set(attempt.itemId, 'overridden = true')).toBe('answer_override');
    expect(await set(attempt.itemId, 'overridden = true, correct = true, score = 1')).toBe('nothing was refused');
    expect(await set(attempt.itemId, 'overridden = false, correct = false, score = 0')).toBe('answer_is_open');
  });

  it('has no grade that is not shown', async () => {
    const attempt = await anAttempt('practice');
    expect(await refusal(() => anAnswer(attempt, { correct: true, score: 1 }))).toBe('answer_released');
  });

  it('belongs to a question of its own attempt', async () => {
    const [attempt, other] = [await anAttempt('test'), await anAttempt('test')];
    expect(await refusal(() => insert('AnswerOperation', operationRow(attempt.attemptId, other.itemId)))).toBe('AnswerOperation_itemId_attemptId_fkey');
  });
});

describe('owners and ranges', () => {
  it('the sample has no owner, everything else has one', async () => {
    expect(await refusal(() => insert('Article', {}))).toBe('article_owner');
    expect(await refusal(async () => insert('Article', { isSample: true, ownerId: await aUser() }))).toBe('article_owner');
  });

  it('a quiz is of a revision of its own article, and does not move', async () => {
    const [place, other] = [await aRevision(), await aRevision()];
    expect(await refusal(() => insert('Quiz', { articleId: place.articleId, revisionId: other.revisionId, ownerId: place.userId, title: 'T', seed: 1 }))).toBe('Quiz_revisionId_articleId_fkey');
    expect(await refusal(() => run('UPDATE "Quiz" SET "articleId" = $2, "revisionId" = $3 WHERE id = $1', [place.quizId, other.articleId, other.revisionId]))).toBe('quiz_moves_on');
    await run(`UPDATE "Quiz" SET state = 'ready' WHERE id = $1`, [place.quizId]);
    expect(await refusal(() => run(`UPDATE "Quiz" SET state = 'making' WHERE id = $1`, [place.quizId]))).toBe('quiz_moves_on');
  });

  it('a member has an address, in lower case, of nobody else', async () => {
    expect(await refusal(() => insert('User', { kind: 'member' }))).toBe('user_kind');
    expect(await refusal(() => insert('User', { kind: 'member', email: 'A@b.org' }))).toBe('user_email');
    await insert('User', { kind: 'member', email: 'a@b.org' });
    expect(await refusal(() => insert('User', { kind: 'member', email: 'a@b.org' }))).toBe('User_email_key');
  });

  it('a text may hold any character, and its quotes are found', async () => {
    const long = `${'🚢 a'.repeat(20_000)} end`;
    const place = await aRevision(long);
    const start = long.length - 3;
    const { quoteId } = await aQuestion(place, { start, end: long.length, text: 'end' });
    expect((await run('SELECT FROM "Quote" WHERE id = $1', [quoteId])).rowCount).toBe(1);
  });
});
