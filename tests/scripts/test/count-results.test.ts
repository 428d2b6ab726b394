import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '#scripts/test/count-results.mjs';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

function reportFile(report: object): string {
  const file = join(temporaryFolder(), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

const loaded = { status: 'passed', assertionResults: [{}] };

describe('vitest', () => {
  it('counts passed and failed', () => {
    const file = reportFile({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 0, testResults: [loaded, { ...loaded, status: 'failed' }] });
    expect(countVitest(file, false)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a file that cannot be loaded, and a test that was skipped, as failures', () => {
    const file = reportFile({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 1, testResults: [{ status: 'failed', assertionResults: [] }] });
    expect(countVitest(file, false)).toEqual({ passed: 7, failed: 2 });
  });

  it('believes the runner when it failed for a reason that no test shows', () => {
    const file = reportFile({ numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, testResults: [loaded] });
    expect(countVitest(file, false)).toEqual({ passed: 7, failed: 1 });
    expect(countVitest(file, true)).toEqual({ passed: 7, failed: 0 });
  });
});

describe('playwright', () => {
  it('counts what was flaky or never ran as failed', () => {
    const file = reportFile({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } });
    expect(countPlaywright(file, false)).toEqual({ passed: 5, failed: 4 });
  });

  it('a report that was never written is one failure', () => {
    expect(countPlaywright(join(temporaryFolder(), 'absent.json'), true)).toEqual({ passed: 0, failed: 1 });
  });
});
