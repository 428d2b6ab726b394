import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as resultsRoute } from '#app/api/v1/assignments/[id]/results/route.ts';
import { GET as gradebookRoute } from '#app/api/v1/classes/[id]/gradebook/route.ts';
import { db } from '#server/db.ts';
import { sessionCookieName, tokenOf, type Viewer } from '#server/viewer.ts';
import { writeXlsx } from '#server/write-xlsx.ts';
import { aTaughtClass, type Taught } from '#tests/support/class-results.ts';
import { aViewer } from '#tests/support/viewer.ts';
import { randomUUID } from 'node:crypto';

let taught: Taught;
let others: Record<string, Viewer>;
const routes = { gradebook: [gradebookRoute, 'classes'], results: [resultsRoute, 'assignments'] } as const;

beforeAll(async () => {
  taught = await aTaughtClass([[true, true, false, true], [true, false, true, true]]);
  await db.$executeRaw`UPDATE "ClassMember" SET nickname = '=HYPERLINK("http://x","y")' WHERE id = ${taught.students[0]!.memberId}::uuid`;
  others = { 'own student': taught.students[0]!.viewer, outsider: await aViewer('member'), 'other teacher': (await aTaughtClass([])).teacher };
});

async function ask(what: keyof typeof routes, viewer: Viewer | null, id = what === 'gradebook' ? taught.classId : taught.assignmentId, query = ''): Promise<Response> {
  const [route, folder] = routes[what];
  const cookie = viewer ? `${sessionCookieName()}=${await tokenOf(viewer.id, viewer.sessionId)}` : '';
  return route(new Request(`http://localhost:3000/api/v1/${folder}/${id}/${what}${query}`, { headers: { cookie } }), { params: Promise.resolve({ id }) });
}
const bytes = async (response: Response) => JSON.stringify([response.status, [...response.headers], await response.text()]);

/** The files of a zip archive, one after the other. */
function unzip(archive: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  // The directory at the end says where each file begins: offsets and sizes stand at fixed places (PKWARE APPNOTE 4.3.12).
  for (let at = archive.indexOf('PK\u0001\u0002'); at !== -1; at = archive.indexOf('PK\u0001\u0002', at + 4)) {
    const [method, size, nameLength, start] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const from = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const data = archive.subarray(from, from + size);
    files[archive.toString('utf8', at + 46, at + 46 + nameLength)] = (method === 0 ? data : inflateRawSync(data)).toString('utf8');
  }
  return files;
}

describe('the files of a class’s results', () => {
  it('are for its teachers: to anybody else they are not there, byte for byte', async () => {
    for (const what of ['gradebook', 'results'] as const) {
      for (const query of ['', '?format=xlsx']) {
        expect((await ask(what, taught.teacher, undefined, query)).status).toBe(200);
        for (const [role, viewer] of Object.entries(others)) {
          const foreign = await bytes(await ask(what, viewer, undefined, query));
          expect(foreign, role).toMatch(/^\[404,/);
          expect(await bytes(await ask(what, viewer, randomUUID(), query)), role).toBe(foreign);
        }
        expect((await ask(what, null, undefined, query)).status).toBe(401);
      }
    }
  });

  it('hold the figures, and a nickname that would be a formula as text', async () => {
    // Nothing asked for a language here, so the names of columns are the English ones. A response's own reader would drop the mark.
    const text = Buffer.from(await (await ask('gradebook', taught.teacher)).arrayBuffer()).toString('utf8');
    expect(text.split('\r\n')).toEqual(['\uFEFFStudent,Average in per cent,Homework', '"\'=HYPERLINK(""http://x"",""y"")",75,75', 'Student B,75,75', '']);
    const marks = await (await ask('results', taught.teacher)).text();
    expect(marks.split('\r\n')[2]).toBe('Student B,75,1,,1,0,1,1');
    expect((await ask('results', taught.teacher)).headers.get('content-disposition')).toBe('attachment; filename="results.csv"');
  });

  it('as a workbook hold texts as texts, and no formula', async () => {
    const files = unzip(await writeXlsx([['Student', 'Mean'], ['=1+1', 0.5], ['a\u0000b\nc', -1], ['<x>&"', null]]));
    const all = Object.values(files).join('\n');
    expect(Object.keys(files)).toContain('xl/worksheets/sheet1.xml');
    expect(files['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
    expect(all).toContain('=1+1');
    expect(all).toContain('a b c');
    expect(all).toContain('&lt;x&gt;&amp;');
    expect(all).toMatch(/<v>0\.5<\/v>/);
  });
});
