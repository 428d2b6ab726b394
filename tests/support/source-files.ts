import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One import or re-export as written: what it names, and whether only types pass through it. */
export interface Import {
  specifier: string;
  isTypeOnly: boolean;
}

export interface SourceFile {
  /** From the root of the project, with forward slashes: `engine/facts/dates.ts`. */
  path: string;
  text: string;
  /** The text without comments. */
  code: string;
  imports: Import[];
}

const NOT_OURS = new Set(['node_modules', 'generated']);

/** Every TypeScript and JavaScript file below a folder, hidden and generated ones apart. */
export function readSourceFiles(folder: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name)) return [];
    if (entry.isDirectory()) return readSourceFiles(path);
    return /\.(ts|tsx|mjs|js)$/.test(entry.name) ? [readSourceFile(path)] : [];
  });
}

function readSourceFile(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const code = withoutComments(text);
  return { path, text, code, imports: readImports(code) };
}

/** Block comments, and line comments that begin a line or follow a space (so that `https://` in a string stays). */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

const STATEMENT = /^[ \t]*(import|export)\b(?<clause>[^'"`;()=]*?)\bfrom\s*['"](?<from>[^'"]+)['"]/gm;
const FOR_EFFECT = /^[ \t]*import\s*['"](?<from>[^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"](?<from>[^'"]+)['"]/g;

/** The imports of a module, found in its text: TypeScript 7 has no parser to ask. */
export function readImports(code: string): Import[] {
  const statements = [...code.matchAll(STATEMENT)].map(({ groups }) => ({
    specifier: groups?.['from'] ?? '',
    isTypeOnly: isTypeOnlyClause(groups?.['clause'] ?? ''),
  }));
  const others = [...code.matchAll(FOR_EFFECT), ...code.matchAll(DYNAMIC)].map(({ groups }) => ({
    specifier: groups?.['from'] ?? '',
    isTypeOnly: false,
  }));
  return [...statements, ...others];
}

/** `type { A }`, or `{ type A, type B }` with nothing before the braces. */
function isTypeOnlyClause(clause: string): boolean {
  const trimmed = clause.trim();
  if (/^type\b/.test(trimmed)) return true;
  const names = /^\{(?<names>[\s\S]*)\}$/.exec(trimmed)?.groups?.['names']?.split(',').map((name) => name.trim()).filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type '));
}

/** The folder of ours that an import points into (`engine`), or null for a package; `./x` stays in the importer's folder. */
export function folderOf(path: string, { specifier }: Import): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1).split('/')[0] ?? null;
  return specifier.startsWith('.') ? path.split('/')[0] ?? null : null;
}

/** The package that an import names (`@prisma/client`, `next`), or null when it is a file of ours or a part of Node. */
export function packageOf({ specifier }: Import): string | null {
  if (/^(#|\.|node:)/.test(specifier)) return null;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
