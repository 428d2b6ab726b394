import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Tests of a vitest report (its `json` reporter). A file that could not even be loaded counts as one failure.
 * @param {string} file @param {boolean} isGreen whether vitest itself was content
 * @returns {Count}
 */
export function countVitest(file, isGreen) {
  return count(file, isGreen, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.testResults.filter(isUnloadable).length,
  }));
}

/** @param {{ status: string, assertionResults: object[] }} result */
const isUnloadable = ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0;

/**
 * Tests of a Playwright report (its `json` reporter). Skipped ones did not show what they promise: they count as failed.
 * @param {string} file @param {boolean} isGreen whether Playwright itself was content
 * @returns {Count}
 */
export function countPlaywright(file, isGreen) {
  return count(file, isGreen, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }));
}

/**
 * A report that is missing, or that shows nothing wrong although the runner failed, is a failure too.
 * @param {string} file @param {boolean} isGreen @param {(report: any) => Count} read
 */
function count(file, isGreen, read) {
  /** @type {Count} */
  let result;
  try {
    result = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  return isGreen || result.failed > 0 ? result : { ...result, failed: 1 };
}
