import createNextIntlPlugin from 'next-intl/plugin';

// The content security policy is not among them: it carries a nonce of its own for each page (proxy.ts).
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname, // not what a lockfile in some folder above may suggest
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  images: { unoptimized: true }, // no picture is resized here, and the resizer has been the way in for several attacks
  typescript: { ignoreBuildErrors: true }, // "npm test" checks types; a start need not wait for it
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
};

export default createNextIntlPlugin('./app/messages/request.ts')(config);
