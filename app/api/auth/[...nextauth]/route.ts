import NextAuth from 'next-auth';
import { authOptions } from '#server/viewer.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses. The options are read with each request, so that a build needs no secret. */
const handler = (request: Request, context: Context) => NextAuth(request as never, context as never, authOptions()) as Promise<Response>;

export { handler as GET, handler as POST };
