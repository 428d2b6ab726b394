import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = ['README.md', 'CONTRIBUTING.md', 'docs/benchmarks.md', ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`)];

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links and pictures lead somewhere', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  it('commands exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('the table of folders in the README names every folder of the project', () => {
  const readme = readFileSync('README.md', 'utf8');
  const folders = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !['node_modules', 'test-results', 'playwright-report'].includes(entry.name)).map(({ name }) => name);
  expect(folders.filter((name) => !readme.includes(`\`${name}/`))).toEqual([]);
});
