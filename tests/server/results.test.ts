import { describe, expect, it } from 'vitest';
import { getAssignmentResults } from '#server/class-results.ts';
import { getClassMisses } from '#server/class-misses.ts';
import { db } from '#server/db.ts';
import { getGradebook } from '#server/gradebook.ts';
import { getItemAnalysis } from '#server/item-analysis.ts';
import { getOwnResults, getStudentResults } from '#server/student-results.ts';
import { getTypedAnswers } from '#server/typed-answers.ts';
import { anAssignedAttempt, anAssignment, aStudent } from '#tests/support/class.ts';
import { answerAttempt, aTaughtClass, handIn, type Given } from '#tests/support/class-results.ts';

const typed = (text: string): Given => ({ kind: 'short-answer', text });
const chose = (option: string): Given => ({ kind: 'single-choice', option });

/** Another attempt of a student of a class. */
async function again(assignmentId: string, memberId: string, number: number, given: readonly Given[]) {
  const id = await anAssignedAttempt(assignmentId, memberId, number);
  await answerAttempt(id, given);
  await handIn(id);
  return id;
}

describe('the gradebook', () => {
  it('has a row for each student, and what counts by the rule of each assignment', async () => {
    const taught = await aTaughtClass([[true, true, false, false], [true, true, true, true]], { attemptsAllowed: null });
    const [ann] = taught.students;
    await again(taught.assignmentId, ann!.memberId, 2, [false, false, false, true]);
    await again(taught.assignmentId, ann!.memberId, 3, [true, true, true, false]);
    await aStudent(taught.classId, 'Student Z');
    for (const [counts, share] of [['first', 0.5], ['best', 0.75], ['last', 0.75], ['average', 0.5]] as const) {
      await db.$executeRaw`UPDATE "Assignment" SET counts = ${counts}::"AttemptThatCounts" WHERE id = ${taught.assignmentId}::uuid`;
      const book = await getGradebook(taught.teacher, taught.classId);
      expect(book.students.map(({ name, mean }) => [name, mean]), counts).toEqual([['Student A', share], ['Student B', 1], ['Student Z', null]]);
      expect(book.assignments).toMatchObject([{ title: 'Homework', mean: (share + 1) / 2, graded: 2, questions: 4 }]);
    }
    const open = await anAssignment(taught.classId, taught.quizId);
    await anAssignedAttempt(open, ann!.memberId);
    const { students } = await getGradebook(taught.teacher, taught.classId);
    expect(students.map(({ cells }) => cells[1])).toEqual([{ share: null, attempts: 1, isOpen: true, isLate: false }, null, null]);
  });

  it('keeps who has left with what they did, and nobody who did nothing', async () => {
    const taught = await aTaughtClass([[true, true, true, true]]);
    const { memberId } = await aStudent(taught.classId, 'Student Q');
    await db.$executeRaw`UPDATE "ClassMember" SET state = 'removed' WHERE id IN (${memberId}::uuid, ${taught.students[0]!.memberId}::uuid)`;
    expect((await getGradebook(taught.teacher, taught.classId)).students.map(({ name }) => name)).toEqual(['Student A']);
  });
});

describe('results of an assignment', () => {
  it('show each student at each question, of the attempt that counts', async () => {
    const taught = await aTaughtClass([[true, true, false, null], [false, true, true, true]], { attemptsAllowed: null });
    const second = await again(taught.assignmentId, taught.students[0]!.memberId, 2, [true, true, true, false]);
    const found = await getAssignmentResults(taught.teacher, taught.assignmentId);
    expect(found.students.map(({ marks, share, attempts }) => ({ marks, share, attempts }))).toEqual([{ marks: [1, 1, 1, 0], share: 0.75, attempts: 2 }, { marks: [0, 1, 1, 1], share: 0.75, attempts: 1 }]);
    expect(found.students[0]!.attemptId).toBe(second);
    expect(found.means).toEqual([0.5, 1, 1, 0.5]);
    await db.$executeRaw`UPDATE "Assignment" SET counts = 'average' WHERE id = ${taught.assignmentId}::uuid`;
    expect((await getAssignmentResults(taught.teacher, taught.assignmentId)).students[0]).toMatchObject({ marks: [1, 1, 0.5, 0], share: 0.625 });
  });
});

describe('item analysis', () => {
  const right: Given[] = [chose('o2'), true, true, true];
  const half: Given[] = [chose('o1'), typed('Joe Marcos'), true, true];
  const low: Given[] = [chose('o1'), typed('joe marcos'), false, false];
  it('tells what was chosen by first attempts, and what the article says of it', async () => {
    const taught = await aTaughtClass([...Array.from({ length: 5 }, () => right), ...Array.from({ length: 4 }, () => half), ...Array.from({ length: 3 }, () => low)], { attemptsAllowed: null });
    await again(taught.assignmentId, taught.students[11]!.memberId, 2, right); // has learned: does not count here
    const { whole, items } = await getItemAnalysis(taught.teacher, taught.assignmentId);
    expect(whole).toMatchObject({ attempts: 12, points: 4 });
    expect(items.map(({ statistics }) => statistics.facility.value)).toEqual([5 / 12, 5 / 12, 9 / 12, 9 / 12]);
    expect(items[0]!.choices).toEqual([
      { choice: 'April 10', all: 7, upper: expect.closeTo(1 / 6, 6), lower: expect.closeTo(1, 6), isRight: false, quote: 'He met President Joe Biden on April 10 at the White House, and they spoke for two hours about trade.' },
      { choice: 'April 11', all: 5, upper: expect.closeTo(5 / 6, 6), lower: 0, isRight: true, quote: null },
      { choice: 'Monday', all: 0, upper: 0, lower: 0, isRight: false, quote: null },
    ]);
    expect(items[0]!.remarks).toEqual([{ code: 'most-chose', choice: 'April 10', share: 1 }, { code: 'nobody-chose', choices: ['Monday'] }]);
    expect(items[1]!.choices.map(({ choice, all, isRight }) => [choice, all, isRight])).toEqual([['Joe Marcos', 7, false], ['Joe Biden', 5, true]]);
  });

  it('says "too few" under ten, and leaves a dropped question out', async () => {
    const taught = await aTaughtClass([right, half, low]);
    await db.$executeRaw`UPDATE "AssignmentQuestion" SET "droppedAt" = now() WHERE "assignmentId" = ${taught.assignmentId}::uuid AND position = 3`;
    const { items } = await getItemAnalysis(taught.teacher, taught.assignmentId);
    expect(items.map(({ remarks }) => remarks)).toEqual([[{ code: 'too-few' }], [{ code: 'too-few' }], [{ code: 'too-few' }]]);
  });

  it('of an assignment that nobody has done is empty and whole', async () => {
    const taught = await aTaughtClass([]);
    expect((await getItemAnalysis(taught.teacher, taught.assignmentId)).whole.mean).toEqual({ value: null, why: 'no-attempts' });
    expect(await getClassMisses(taught.teacher, taught.assignmentId)).toMatchObject({ misses: [], answered: 0 });
  });
});

describe('what the class got wrong', () => {
  it('stands with its passage, most missed first, and names no student', async () => {
    const taught = await aTaughtClass([[chose('o1'), typed('Marcos'), true, true], [chose('o1'), true, true, true], [chose('o2'), true, true, true]]);
    const found = await getClassMisses(taught.teacher, taught.assignmentId);
    expect(found.misses.map(({ number, missed, of, right, instead }) => ({ number, missed, of, right, instead: instead && [instead.choice, instead.count, instead.quote?.quote.text.slice(0, 12)] }))).toEqual([
      { number: 1, missed: 2, of: 3, right: ['April 11'], instead: ['April 10', 2, 'He met Presi'] },
      { number: 2, missed: 1, of: 3, right: ['Joe Biden'], instead: null },
    ]);
    expect(found.misses[0]!.proof[0]!.quote.text).toBe('A second summit, with the Philippines, followed on April 11.');
    expect(JSON.stringify(found)).not.toMatch(/Student [A-Z]/);
  });
});

describe('typed answers', () => {
  it('that were not accepted stand together, those near the key first', async () => {
    const taught = await aTaughtClass([[true, typed('Biden'), true, true], [true, typed('biden'), true, true], [true, typed('Marcos'), true, true], [true, true, true, true]]);
    const { questions } = await getTypedAnswers(taught.teacher, taught.assignmentId);
    expect(questions).toMatchObject([{ prompt: 'Whom did the Prime Minister meet on April 10?', accepted: ['Joe Biden'], groups: [{ text: 'Biden', count: 2, isNear: true, claims: 0 }, { text: 'Marcos', count: 1, isNear: false }] }]);
  });
});

describe('a student’s page', () => {
  it('shows the teacher every attempt, and the student what was shown', async () => {
    const taught = await aTaughtClass([[chose('o1'), typed('Marcos'), true, true]], { scoreRelease: 'by_hand', keysRelease: 'by_hand' });
    const [student] = taught.students;
    const seen = await getStudentResults(taught.teacher, student!.memberId);
    expect(seen).toMatchObject({ name: 'Student A', mean: 0.5, assignments: [{ title: 'Homework', share: 0.5, attempts: [{ score: 2, of: 4, state: 'graded' }] }] });
    expect(seen.misses).toMatchObject([{ given: ['April 10'], right: ['April 11'] }, { given: ['Marcos'], right: ['Joe Biden'] }]);
    const own = await getOwnResults(student!.viewer, taught.classId);
    expect(own).toMatchObject({ mean: null, misses: [], assignments: [{ share: null, attempts: [{ score: null }] }] });
    await db.$executeRaw`UPDATE "Attempt" SET "scoreReleasedAt" = now() WHERE id = ${student!.attemptId}::uuid`;
    expect(await getOwnResults(student!.viewer, taught.classId)).toMatchObject({ mean: 0.5, misses: [] });
    await db.$executeRaw`UPDATE "Attempt" SET "keysReleasedAt" = now() WHERE id = ${student!.attemptId}::uuid`;
    expect((await getOwnResults(student!.viewer, taught.classId)).misses.length).toBe(2);
  });
});
