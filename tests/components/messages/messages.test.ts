import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '#engine/checks/checks.ts';
import { questionKinds } from '#engine/types.ts';
import { readSourceFiles, withoutComments } from '#tests/support/source-files.ts';

type Messages = { readonly [key: string]: string | Messages };
const read = (locale: string) => JSON.parse(readFileSync(`app/messages/${locale}.json`, 'utf8')) as Messages;

/** `namespace.key` of every message, with its text. */
const flatten = (messages: Messages, path = ''): [key: string, text: string][] =>
  Object.entries(messages).flatMap(([name, value]) => (typeof value === 'string' ? [[`${path}${name}`, value]] : flatten(value, `${path}${name}.`)));
const all = (locale: string) => new Map(flatten(read(locale)));

const locales = readdirSync('app/messages').flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
const en = all('en');
const others = locales.filter((locale) => locale !== 'en');
const unsaid = (namespace: string, codes: readonly string[]) => codes.filter((code) => !en.has(`${namespace}.${code}`));

/** The names in braces, plural and select branches left out: what a sentence must be given. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '}') depth -= 1;
    if (text[at] !== '{') continue;
    // An even depth is text; an odd one is inside an argument, where a brace opens a branch.
    if (depth % 2 === 0) names.add(/^\{\s*(\w+)/.exec(text.slice(at))?.[1] ?? '');
    depth += 1;
  }
  return [...names].sort();
}

/** Codes named in the sources in a certain way. */
const named = (folders: string[], pattern: RegExp) => [
  ...new Set(folders.flatMap((folder) => readSourceFiles(folder)).flatMap(({ text }) => [...withoutComments(text).matchAll(pattern)].flatMap((match) => match[1] ?? []))),
];

describe('the reader of placeholders', () => {
  it('sees what a sentence must be given and no branch of it', () => {
    expect(placeholders('{count, plural, one {# word of {title}} other {# words of {title}}} by {name}')).toEqual(['count', 'name', 'title']);
  });
});

describe.each(others)('messages in %s', (locale) => {
  const messages = all(locale);

  it('say the same things as the English ones', () => {
    // A language without a singular has no `one` beside its `other`.
    const needed = (keys: Iterable<string>, given: Map<string, string>) => [...keys].filter((key) => !(key.endsWith('.one') && given.has(key.replace(/one$/, 'other')))).sort();
    expect(needed(messages.keys(), messages)).toEqual(needed(en.keys(), en));
  });

  it('ask for the same values', () => {
    const different = [...en].filter(([key, text]) => placeholders(messages.get(key) ?? text).join() !== placeholders(text).join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are not empty, and not left in English', () => {
    const mayBeEqual = /^[\W\d]*$|Google|JSON/;
    const left = [...messages].filter(([key, text]) => {
      const words = text.replaceAll(/\{[^}]*\}/g, '');
      return text.trim() === '' || (text === en.get(key) && words.length > 3 && !mayBeEqual.test(words));
    });
    expect(left.map(([key]) => key)).toEqual([]);
  });
});

describe('every code has its sentence', () => {
  it('the reasons of the gate', () => {
    expect(unsaid('rejections', checks.map(({ reason }) => reason))).toEqual([]);
  });

  it('the kinds of questions', () => {
    expect(unsaid('kinds', questionKinds)).toEqual([]);
  });

  it('the refusals of the engine', () => {
    const refused = named(['engine'], /refused: '([a-z-]+)'/g);
    expect(refused.length).toBeGreaterThan(4);
    expect(unsaid('refusals', refused)).toEqual([]);
  });

  it('the errors of the server', () => {
    const keys = named(['server', 'app'], /new AppError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g);
    expect(keys.length).toBeGreaterThan(8);
    expect(unsaid('errors', keys.filter((key) => !key.startsWith('refused-')))).toEqual([]);
  });
});

describe('sentences that are filled in the browser', () => {
  it('errors and refusals have plain placeholders, which need no message library', () => {
    const hard = locales.flatMap((locale) => [...all(locale)].filter(([key, text]) => /^(errors|refusals)\./.test(key) && /\{\s*\w+\s*,/.test(text)).map(([key]) => `${locale} ${key}`));
    expect(hard).toEqual([]);
  });
});
