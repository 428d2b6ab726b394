import { NextResponse, type NextRequest } from 'next/server';

/**
 * Gives each page a content security policy with a nonce of its own. It decides nothing about who may see what: that is where the
 * data is. Next wants this file at the top level, by this name.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (isHttps()) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

const isHttps = () => process.env['NEXTAUTH_URL']?.startsWith('https:') ?? false;

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' ${isDevelopment ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`, // the service worker; without it the rule for scripts would refuse it
    `object-src 'none'`,
    `base-uri 'none'`,
    // A browser holds a form to this on its redirects too, and Google's sign-in begins with one.
    `form-action 'self'${process.env['GOOGLE_CLIENT_ID'] ? ' https://accounts.google.com' : ''}`,
    `frame-ancestors 'none'`,
    ...(isHttps() ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/|.*\\.(?:svg|png|ico|webmanifest|txt|js|woff2)$).*)' }],
};
