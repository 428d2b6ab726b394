import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, packageOf, readImports, readSourceFiles, withoutComments, type Import, type SourceFile } from './support/source-files.ts';

const LAYERS = ['app', 'components', 'engine', 'server', 'study'] as const;
const files = Object.fromEntries(LAYERS.map((layer) => [layer, readSourceFiles(layer)])) as Record<(typeof LAYERS)[number], SourceFile[]>;
const shipped = [...LAYERS.flatMap((layer) => files[layer]), ...readSourceFiles('prisma')];
const everything = [...shipped, ...readSourceFiles('scripts'), ...readSourceFiles('tests'), ...readSourceFiles('training')];

/** The imports that break a rule, as "file imports what". */
const wrongImports = (among: SourceFile[], isWrong: (found: Import, file: SourceFile) => boolean) =>
  among.flatMap((file) => file.imports.filter((found) => isWrong(found, file)).map(({ specifier }) => `${file.path} imports ${specifier}`));

const pathsOf = (among: SourceFile[]) => among.map(({ path }) => path);

describe('the reader of imports', () => {
  it('sees every way to import', () => {
    const code = `import a from 'a';\nimport { b,\n  type C } from '#engine/b.ts';\nexport { d } from './d.ts';\nimport 'e';\nconst f = await import('f');`;
    expect(readImports(code).map(({ specifier }) => specifier)).toEqual(['a', '#engine/b.ts', './d.ts', 'e', 'f']);
  });

  it('tells types from values', () => {
    const code = `import type { A } from 'a';\nimport { type B } from 'b';\nimport { type C, d } from 'c';\nexport type { E } from 'e';\nexport * from 'f';`;
    expect(readImports(code).map(({ isTypeOnly }) => isTypeOnly)).toEqual([true, true, false, true, false]);
  });

  it('reads no comment', () => {
    expect(readImports(withoutComments(`// import a from 'a';\n/*\nimport b from 'b';\n*/\nimport c from 'https://c';`))).toEqual([{ specifier: 'https://c', isTypeOnly: false }]);
  });
});

describe('folders', () => {
  it.each(LAYERS)('%s has sources', (layer) => {
    expect(pathsOf(files[layer])).not.toEqual([]);
  });

  it('none is named after the lack of a decision', () => {
    const vague = /^(utils?|helpers?|misc|common|lib|shared|stuff)(\.|$)/;
    expect(pathsOf(everything.filter(({ path }) => path.split('/').some((part) => vague.test(part))))).toEqual([]);
  });

  it('every name is kebab-case', () => {
    const isKebab = (part: string) => /^([a-z0-9]+(-[a-z0-9]+)*|\[(\.\.\.)?[a-z]+\]|\([a-z-]+\))(\.[a-z0-9-]+)*$/.test(part);
    expect(pathsOf(everything.filter(({ path }) => !path.split('/').every(isKebab)))).toEqual([]);
  });
});

describe('directions', () => {
  const MAY_IMPORT: Record<(typeof LAYERS)[number], string[]> = {
    engine: ['engine'],
    study: ['study', 'engine'],
    components: ['components', 'study', 'engine'],
    server: ['server', 'study', 'engine', 'prisma'],
    app: ['app', 'components', 'server', 'study', 'engine'],
  };

  it.each(LAYERS)('%s imports only what lies below it', (layer) => {
    const isAbove = (found: Import, { path }: SourceFile) => {
      const folder = folderOf(path, found);
      return folder !== null && !MAY_IMPORT[layer].includes(folder);
    };
    expect(wrongImports(files[layer], isAbove)).toEqual([]);
  });

  it('components and pages take types alone from the engine, so that no model reaches a browser', () => {
    const among = [...files.components, ...files.app];
    expect(wrongImports(among, (found, { path }) => folderOf(path, found) === 'engine' && !found.isTypeOnly)).toEqual([]);
  });

  it('the server never renders', () => {
    expect(pathsOf(files.server.filter(({ path }) => path.endsWith('.tsx')))).toEqual([]);
    expect(wrongImports(files.server, (found) => ['react-dom', 'react'].includes(packageOf(found) ?? '') && found.specifier !== 'react')).toEqual([]);
  });

  it('imports name a sibling or a folder, never the folder above', () => {
    expect(wrongImports(everything, ({ specifier }) => specifier.includes('../'))).toEqual([]);
  });

  it('imports of our own files carry their ending', () => {
    const isBare = ({ specifier }: Import) => /^[#.]/.test(specifier) && !/\.(ts|tsx|mjs|js|json|css|woff2)$/.test(specifier);
    expect(wrongImports(everything, isBare)).toEqual([]);
  });
});

describe('purity of engine and study', () => {
  const pure = [...files.engine, ...files.study];

  it('nothing of Node', () => {
    expect(wrongImports(pure, ({ specifier }) => specifier.startsWith('node:'))).toEqual([]);
  });

  it('no package, save the one scheduler behind one file', () => {
    const isForeign = (found: Import, { path }: SourceFile) => {
      const name = packageOf(found);
      return name !== null && !(name === 'ts-fsrs' && path === 'study/schedule.ts');
    };
    expect(wrongImports(pure, isForeign)).toEqual([]);
  });

  it('no clock, no dice, no outside world', () => {
    const outside = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bconsole\.|\bfetch\(|\bglobalThis\b|\bcrypto\.|\bperformance\./;
    expect(pathsOf(pure.filter(({ code }) => outside.test(code)))).toEqual([]);
  });

  it.each(['engine', 'study'])('%s is compiled without the types of any platform', (layer) => {
    const { compilerOptions } = JSON.parse(readFileSync(`${layer}/tsconfig.json`, 'utf8'));
    expect(compilerOptions).toMatchObject({ types: [], lib: ['ES2024'] });
  });
});

describe('one door per technology', () => {
  const DOORS: { technology: string; packages: string[]; doors: string[] }[] = [
    { technology: 'the database', packages: ['@prisma/client', '@prisma/adapter-pg', 'pg'], doors: ['server/db.ts'] },
    { technology: 'the session', packages: ['next-auth'], doors: ['server/viewer.ts', 'app/api/auth/[...nextauth]/route.ts'] },
    { technology: 'the scheduler', packages: ['ts-fsrs'], doors: ['study/schedule.ts'] },
    { technology: 'passwords', packages: ['@node-rs/argon2'], doors: ['server/password.ts'] },
  ];

  it.each(DOORS)('$technology: $doors', ({ packages, doors }) => {
    expect(wrongImports(shipped, (found, { path }) => packages.includes(packageOf(found) ?? '') && !doors.includes(path))).toEqual([]);
  });

  it('only server/db.ts holds the generated client; others of the server may name its types', () => {
    const isGenerated = ({ specifier }: Import) => specifier.includes('/generated/');
    const isAllowed = (found: Import, path: string) => path === 'server/db.ts' || (found.isTypeOnly && path.startsWith('server/'));
    expect(wrongImports(shipped, (found, { path }) => isGenerated(found) && !isAllowed(found, path))).toEqual([]);
  });

  it('only server/env.ts reads the environment', () => {
    const readers = [...files.app, ...files.components, ...files.server].filter(({ code }) => /\bprocess\.env\b/.test(code.replaceAll(/process\.env\.NODE_ENV|process\.env\['NODE_ENV'\]/g, '')));
    expect(pathsOf(readers).filter((path) => path !== 'server/env.ts')).toEqual([]);
  });

  it('every file of the server says that it belongs to the server', () => {
    // A worker is started by Node itself, outside the bundle that gives `server-only` its meaning.
    const bundled = files.server.filter(({ path }) => !/worker\.(ts|mjs)$/.test(path));
    expect(pathsOf(bundled.filter(({ imports }) => !imports.some(({ specifier }) => specifier === 'server-only')))).toEqual([]);
  });
});

describe('what ships to the browser', () => {
  const isClient = ({ text }: SourceFile) => /^\s*['"]use client['"]/m.test(text);

  it('only leaves under components say "use client"', () => {
    const others = shipped.filter(({ path }) => !path.startsWith('components/'));
    // Next wants its error pages to be client components.
    expect(pathsOf(others.filter(isClient)).filter((path) => !/(^|\/)(global-)?error\.tsx$/.test(path))).toEqual([]);
  });

  it('no message library: strings arrive as props', () => {
    expect(wrongImports(files.components.filter(isClient), (found) => packageOf(found) === 'next-intl')).toEqual([]);
  });
});

describe('files', () => {
  it('none is a barrel', () => {
    const isBarrel = ({ path, code }: SourceFile) => /(^|\/)index\.(ts|tsx|mjs|js)$/.test(path)
      || (code.trim() !== '' && code.replaceAll(/^\s*export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+['"][^'"]+['"];?/gm, '').trim() === '');
    expect(pathsOf(everything.filter(isBarrel))).toEqual([]);
  });

  it('exports have names, save where Next and the tools want a default', () => {
    const named = [...files.components, ...files.engine, ...files.server, ...files.study];
    const isWantedByNextIntl = (path: string) => path === 'server/i18n.ts';
    expect(pathsOf(named.filter(({ path, code }) => /^export default\b/m.test(code) && !isWantedByNextIntl(path)))).toEqual([]);
  });

  it('300 lines are enough, unless the first line says why they are not; word lists are exempt', () => {
    const isLong = ({ text }: SourceFile) => text.split('\n').length > 301;
    const saysWhy = ({ text }: SourceFile) => /^\/[/*].*\blong\b/i.test(text.split('\n')[0] ?? '');
    expect(pathsOf(everything.filter((file) => isLong(file) && !saysWhy(file) && !/lexicon|word-?lists?\//.test(file.path)))).toEqual([]);
  });
});

describe('tests', () => {
  it('all of them run, on real parts', () => {
    const evasion = /\b(it|test|describe)\.(skip|todo|only|fails|skipIf|runIf|fixme)\b|\bvi\.(mock|doMock|stubGlobal)\b/;
    const others = readSourceFiles('tests').filter(({ path }) => path !== 'tests/architecture.test.ts');
    expect(pathsOf(others.filter(({ code }) => evasion.test(code)))).toEqual([]);
  });

  it('nothing that ships imports them or the scripts', () => {
    expect(wrongImports(shipped, (found, { path }) => ['tests', 'scripts', 'training'].includes(folderOf(path, found) ?? ''))).toEqual([]);
  });
});

describe('decisions', () => {
  it('each has a number of its own', () => {
    const records = existsSync('docs/decisions') ? readdirSync('docs/decisions').filter((name) => /^\d/.test(name)) : [];
    const numbers = records.map((name) => basename(name).slice(0, 4));
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
    expect(records.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
  });
});
