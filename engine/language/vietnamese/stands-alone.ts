/**
 * Whether a Vietnamese sentence can be asked about weeks later, under the article's title alone. Without a parser the
 * only safe way is to refuse whatever may point outside the sentence.
 */
import type { Span } from '#engine/types.ts';
import { findNames } from './find-names.ts';

/** Begin a sentence that leans on the one before it. */
const leaningStart = /^(?:Ông|Bà|Anh|Chị|Cô|Họ|Nó|Chúng tôi|Chúng ta|Tôi|Ngài|Theo đó|Tuy nhiên|Tuy vậy|Ngoài ra|Bên cạnh đó|Do đó|Do vậy|Vì vậy|Vì thế|Bởi vậy|Nhờ đó|Qua đó|Từ đó|Trong đó|Trong khi đó|Sau đó|Trước đó|Khi đó|Lúc đó|Đồng thời|Mặt khác|Thậm chí|Thế nhưng|Nhưng|Và|Còn|Song|Cụ thể|Đặc biệt|Ngược lại|Điều này|Điều đó|Việc này|Đây|Đó|Cũng|Cả hai|Hai bên|Số còn lại|Riêng|Tương tự|Kết quả|Như vậy|Như thế|Rồi|Thêm vào đó|Đáng chú ý)(?![\p{L}])/u;
/** Words that mean something only beside other sentences, or on the day of writing. */
const leaning = /(?<![\p{L}])(?:này|đó|kia|ấy|nói trên|kể trên|trên đây|sau đây|dưới đây|hôm qua|hôm nay|hôm kia|ngày mai|tuần này|tuần trước|tuần qua|tuần tới|tháng này|tháng trước|tháng tới|năm nay|năm ngoái|năm trước|năm sau|năm tới|sáng nay|chiều nay|tối nay|sáng qua|vừa qua|sắp tới|hiện nay|hiện tại|bây giờ|lúc này|gần đây|mới đây|cùng ngày|cùng kỳ|cùng năm|chúng tôi|chúng ta|tôi|mình|nó|họ|ông ta|bà ta|ông ấy|bà ấy|anh ta|cô ta|ở đây|tại đây|nơi đây|như vậy|như thế|vẫn|lại|cũng|nữa|tiếp tục|còn lại|khác)(?![\p{L}])/iu;
/** A title alone, with no name after it, points to somebody named before. */
const bareTitle = /(?<![\p{L}])(?:ông|bà|vị|nhà lãnh đạo|tổng thống|thủ tướng|chủ tịch|bộ trưởng|giám đốc)(?! (?:\p{Lu}|(?:\p{Ll}+ ){1,4}\p{Lu}))(?![\p{L}])/u;

export type Leaning = 'hangs-on-others' | 'too-short' | 'too-long' | 'no-name' | 'not-a-statement' | 'quotation';

/** The reason why the sentence cannot stand alone; undefined where it can. */
export function whyNotAlone(text: string, span: Span): Leaning | undefined {
  const sentence = text.slice(span.start, span.end);
  const syllables = sentence.split(/\s+/).length;
  if (syllables < 9) return 'too-short';
  if (syllables > 48) return 'too-long';
  if (!/^\p{Lu}/u.test(sentence) || !sentence.endsWith('.') || /\?|!|…|\.\.\./.test(sentence)) return 'not-a-statement';
  if (/["“”«»`‘]/.test(sentence) || (sentence.match(/\(/g)?.length ?? 0) !== (sentence.match(/\)/g)?.length ?? 0)) return 'quotation';
  if (leaningStart.test(sentence) || leaning.test(sentence) || bareTitle.test(sentence)) return 'hangs-on-others';
  const names = findNames(text, span).filter((name) => name.end - name.start > 2);
  return names.length >= 2 || names.some((name) => text.slice(name.start, name.end).includes(' ')) ? undefined : 'no-name';
}
