import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { config, proxy } from '#proxy.ts';

const policyOf = () => {
  const response = proxy(new NextRequest('http://localhost:3000/articles'));
  const policy = response.headers.get('content-security-policy') ?? '';
  return { response, policy, parts: new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)])) };
};

describe('the content security policy', () => {
  it('lets run what carries the nonce of this page, and nothing else', () => {
    const { parts, response } = policyOf();
    const scripts = parts.get('script-src') ?? [];
    const nonce = scripts.find((source) => source.startsWith("'nonce-"));
    expect(nonce).toMatch(/^'nonce-[\w+/=]{20,}'$/);
    expect(scripts.filter((source) => source !== nonce)).toEqual(["'self'", "'strict-dynamic'"]);
    expect(parts.get('style-src')).toEqual(["'self'", nonce]);
    // Next reads the nonce from the request that goes on.
    expect(response.headers.get('x-middleware-request-content-security-policy')).toContain(nonce);
  });

  it('has another nonce for each page', () => {
    expect(new Set(Array.from({ length: 50 }, () => policyOf().policy)).size).toBe(50);
  });

  it('allows no frame, no object, no base, no other site', () => {
    const { parts } = policyOf();
    for (const name of ['frame-ancestors', 'object-src', 'base-uri']) expect(parts.get(name), name).toEqual(["'none'"]);
    for (const name of ['default-src', 'connect-src', 'font-src', 'form-action']) expect(parts.get(name), name).toEqual(["'self'"]);
    expect(parts.get('img-src')).toEqual(["'self'", 'data:', 'blob:']);
  });

  it('is given to pages, and keeps out of the way of answers and files', () => {
    const matcher = new RegExp(`^${config.matcher[0]?.source}$`);
    for (const page of ['/', '/articles', '/attempts/1/review', '/quizzes/1', '/sign-in']) expect(matcher.test(page), page).toBe(true);
    for (const other of ['/api/v1/attempts/1/answers', '/api/health', '/_next/static/chunks/a.js', '/icon.svg']) expect(matcher.test(other), other).toBe(false);
  });
});
