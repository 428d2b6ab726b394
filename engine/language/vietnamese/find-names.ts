/** Proper names in Vietnamese: runs of capitalised syllables, which Vietnamese writes with a blank between them. */
import type { Span } from '#engine/types.ts';

/** Capitalised because they begin the sentence, and no part of a name. */
const openers = new Set('Ông Bà Anh Chị Cô Chú Bác Em Tại Trong Theo Từ Với Khi Sau Trước Đến Năm Ngày Tháng Cùng Ngoài Các Những Một Mỗi Nhiều Hai Ba Bốn Hơn Gần Khoảng Có Đây Đó Điều Việc Nếu Do Vì Để Cho Đối Về Trên Dưới Giữa Qua Bởi Nhờ Tuy Mặc Dù Còn Cả Cũng Hiện Đang Sẽ Đã Lúc Vào Kể Thủ Tổng Bộ Chủ Giám Phó Người Nước Đội Công Cuộc Chuyến Dự'.split(' '));

/** Names of the stretch, in order; one syllable at the start of the sentence is no name. */
export function findNames(text: string, within: Span): Span[] {
  const sentence = text.slice(within.start, within.end);
  const names: Span[] = [];
  for (const match of sentence.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?: \p{Lu}[\p{L}\p{M}\p{N}'’.-]*){0,7}/gu)) {
    let start = match.index;
    const end = start + match[0].replace(/[.'’-]+$/, '').length;
    if (start === 0 || /^["“'‘(]$/.test(sentence.slice(0, start))) {
      const first = match[0].split(' ')[0]!;
      if (openers.has(first)) start += first.length + 1;
    }
    if (start < end && !(match.index === 0 && !sentence.slice(start, end).includes(' ') && start === 0)) names.push({ start: within.start + start, end: within.start + end });
  }
  return names;
}
