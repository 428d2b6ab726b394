import type en from './en.json';

// The English file is the list of what can be said: a key that is not in it does not compile.
declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en' | 'vi';
    Messages: typeof en;
  }
}
