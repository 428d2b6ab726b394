import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createGuest } from '#server/accounts.ts';
import { db } from '#server/db.ts';
import { KeptInMemory } from '#server/kept-in-memory.ts';

describe('a forgotten value', () => {
  it('in a condition is refused: it would mean "all of them"', async () => {
    await createGuest();
    const forgotten = undefined as unknown as string;
    await expect(db.user.deleteMany({ where: { id: forgotten } })).rejects.toThrow(/undefined/);
    await expect(db.user.findFirst({ where: { id: forgotten }, select: { id: true } })).rejects.toThrow(/undefined/);
    await expect(db.user.updateMany({ where: {}, data: { name: undefined as unknown as string } })).rejects.toThrow(/undefined/);
    expect(await db.user.count()).toBeGreaterThan(0);
  });
});

describe('SQL', () => {
  it('is never put together from strings', () => {
    const sources = ['server', 'app', 'prisma'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('generated')).map((path) => [`${folder}/${path}`, readFileSync(`${folder}/${path}`, 'utf8')] as const));
    expect(sources.length).toBeGreaterThan(50);
    // A tagged template binds its values; the same function called with a string does not.
    const unsafe = /\$(query|execute)RawUnsafe|Prisma\.raw\b|\$(query|execute)Raw(<[^;`]*>)?\((?!answerSql|Prisma\.sql)/;
    // One list of columns, all of them written in that file.
    const columns = 'Prisma.raw(`"${name}" = d."${name}"`)';
    expect(sources.filter(([, text]) => unsafe.test(text.replace(columns, ''))).map(([path]) => path)).toEqual([]);
    expect(unsafe.test('db.$queryRaw(`SELECT ${id}`)')).toBe(true);
    expect(unsafe.test('db.$queryRaw`SELECT ${id}`')).toBe(false);
  });
});

describe('what is kept in memory', () => {
  it('lets go of what was not used for longest, by weight', () => {
    const kept = new KeptInMemory<string>(10, (value) => value.length);
    kept.set('a', 'xxxx');
    kept.set('b', 'xxxx');
    expect(kept.get('a')).toBe('xxxx');
    kept.set('c', 'xxxx');
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['xxxx', undefined, 'xxxx']);
  });

  it('counts what is replaced or deleted no more, and keeps one that is heavier than all', () => {
    const kept = new KeptInMemory<string>(10, (value) => value.length);
    for (let times = 0; times < 9; times += 1) kept.set('a', 'xxxx');
    kept.set('b', 'xxxxxx');
    expect(kept.get('a')).toBe('xxxx');
    kept.delete('a');
    kept.set('c', 'x'.repeat(50));
    expect([kept.get('b'), kept.get('c')?.length]).toEqual([undefined, 50]);
  });
});
