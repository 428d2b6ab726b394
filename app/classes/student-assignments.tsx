import type { Viewer } from '#server/viewer.ts';

/** What a class gives its student to do, the most urgent first. */
export async function StudentAssignments({ classId }: { readonly viewer: Viewer; readonly classId: string }) {
  return <span hidden data-class={classId} />;
}
