import 'server-only';
import { classesTaughtBy } from './access.ts';
import { db } from './db.ts';
import { notFound } from './errors.ts';
import type { Viewer } from './viewer.ts';

/** Version of the shape below: raised when a field changes its meaning. */
const format = 1;

/**
 * Everything Verbatim keeps about a class, as one JSON value for its teachers: students by nickname, assignments with what they ask,
 * every attempt at them with its answers, exceptions, reports, regrades, and the record of who did what. Nothing of what its students
 * do elsewhere, and neither codes that open an account nor e-mail addresses of students.
 */
export async function exportClass(viewer: Viewer, id: string) {
  const found = await db.class.findFirst({
    where: { ...classesTaughtBy(viewer), id },
    include: {
      codes: { orderBy: { createdAt: 'asc' }, select: { code: true, createdAt: true, retiredAt: true } },
      teachers: { orderBy: { createdAt: 'asc' }, select: { createdAt: true, user: { select: { id: true, name: true } } } },
      members: { orderBy: { number: 'asc' }, select: { id: true, number: true, nickname: true, state: true, joinedAt: true, extraTimePercent: true, mergedIntoId: true } },
      events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, userId: true, memberId: true, assignmentId: true, type: true, values: true, createdAt: true } },
    },
  });
  if (!found) throw notFound();
  const assignments = await db.assignment.findMany({
    where: { classId: id },
    orderBy: { createdAt: 'asc' },
    include: {
      exceptions: true,
      questions: { orderBy: { position: 'asc' }, include: { version: { select: { id: true, kind: true, body: true, key: true, quotes: { orderBy: { position: 'asc' }, select: { role: true, optionId: true, text: true } } } } } },
      reports: { orderBy: { createdAt: 'asc' }, omit: { userId: true } },
      attempts: {
        orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
        omit: { userId: true },
        include: {
          items: { orderBy: { position: 'asc' }, include: { answers: { orderBy: { round: 'asc' }, omit: { device: true } } } },
          regrades: { include: { regrade: true } },
        },
      },
    },
  });
  return { format, exportedAt: new Date().toISOString(), class: found, assignments };
}
