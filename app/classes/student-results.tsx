import type { Viewer } from '#server/viewer.ts';

/** What one student of a class did, for a teacher. */
export async function StudentResults({ memberId }: { readonly viewer: Viewer; readonly classId: string; readonly memberId: string }) {
  return <span hidden data-student={memberId} />;
}
