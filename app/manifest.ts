import type { MetadataRoute } from 'next';

/** What a phone needs to put Verbatim on its home screen. It opens with what is due. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/review',
    name: 'Verbatim',
    short_name: 'Verbatim',
    start_url: '/review',
    scope: '/',
    display: 'standalone',
    background_color: '#faf8f3',
    theme_color: '#faf8f3',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
