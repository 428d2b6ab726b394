/**
 * Dates and amounts in a Vietnamese sentence, as they are written in news: `ngày 10/4/2024`, `ngày 10 tháng 4 năm 2024`,
 * `tháng 4/2024`, `năm 2021`, `50.000 quân`, `14,1 tỉ USD`, `2%`, `7 ngày`. The point parts thousands, the comma is the
 * decimal sign. Ranges, times of day, ordinals and numbers that are names (`quận 1`, `COVID-19`, `U23`) are not read.
 */
import type { Span } from '#engine/types.ts';

export type ValueKind = 'date' | 'month' | 'year' | 'amount' | 'percent';

/** The span is what a gap would hide: the number with its scale (`14,1 tỉ`), not the unit; the date without `ngày`. */
export type Value = Span & {
  readonly kind: ValueKind;
  /** The number; of a date its place in the calendar, for comparing values of one kind. */
  readonly value: number;
  /** What is counted or measured, with the words that the reader sees after the gap: `quân`, `USD`, `%`. */
  readonly unit?: string;
  /** `khoảng`, `hơn`: what bends the number. */
  readonly bound?: 'about' | 'limit';
  /** Digits after the comma, and the word that multiplies. */
  readonly decimals: number;
  readonly scale?: { readonly written: string; readonly factor: number };
};

const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỉ: 1e9, tỷ: 1e9, 'nghìn tỉ': 1e12, 'nghìn tỷ': 1e12, 'triệu tỉ': 1e15 };
/** Measures, currencies and the words for people and things that are commonly counted. */
const units =
  /^(?:USD|EUR|VND|VNĐ|đồng|đô la|đôla|euro|yên|bảng Anh|nhân dân tệ|won|baht|km\/h|km2|km²|m2|m²|m3|km|cm|mm|kg|mg|ha|hecta|héc ta|tấn|tạ|lít|mét|m|ki-lô-mét|kilômét|MW|GW|kWh|độ C|°C|người|ca|quân|binh sĩ|binh lính|lính|nước|quốc gia|tỉnh|thành phố|xã|phường|huyện|bang|hộ|hộ dân|gia đình|căn nhà|ngôi nhà|doanh nghiệp|công ty|trường|học sinh|sinh viên|giáo viên|bác sĩ|bệnh nhân|trường hợp|công nhân|lao động|cử tri|phiếu|ghế|đại biểu|thành viên|nhân viên|khách|lượt khách|hành khách|du khách|cổ đông|cổ phiếu|chiếc|cái|con|bộ|bản|cuốn|quyển|trang|bài|bức|bàn thắng|bàn|điểm|trận|vòng|huy chương|lần|xe|ô tô|tàu|máy bay|chuyến bay|chuyến|tên lửa|vệ tinh|đơn vị|sản phẩm|dự án|ngày|đêm|tuần|tháng|năm|giờ|phút|giây|thập kỷ|thế kỷ|tuổi)(?![\p{L}\p{N}])/u;
const about = /(?:khoảng|chừng|xấp xỉ|ước tính|ước khoảng|tầm)\s+$/u;
const limit = /(?:gần|hơn|trên|dưới|quá|ít nhất|tối thiểu|tối đa|nhiều nhất|không quá|lên tới|lên đến|tới|đến|vượt|ngót|suýt|từ|giữa)\s+$/u;
/** Words after which a number names something. */
const labels = /(?:số|quận|phường|tổ|khu|lớp|khóa|khoá|điều|khoản|chương|mục|trang|quốc lộ|đường|tầng|phòng|thứ|hạng|cấp|loại|đời|tập|nhóm|bảng|mùa|ngày|tháng|năm|mồng|mùng|rằm|quý|giờ|lúc|ngách|ngõ|hẻm|nhà|kênh|chuyến bay|đoàn|sư đoàn|trung đoàn|phiên bản|iPhone|Windows|Boeing|Airbus)\s+$/iu;

/** The values of a sentence, in order and apart; offsets are those of `text`. */
export function readValues(text: string, within: Span): Value[] {
  const sentence = text.slice(within.start, within.end);
  const found: Value[] = [];
  const taken: Span[] = [];
  for (const { pattern, read } of datePatterns) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
      taken.push(span);
      const value = isInRange(sentence, span) ? undefined : read(match);
      if (value) found.push({ ...value, start: within.start + value.start, end: within.start + value.end });
    }
  }
  for (const match of sentence.matchAll(/(?<![\p{L}\p{N}.,:/-])(?:\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d{1,4})?(?![\p{L}\d:/])/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.some((other) => other.start < span.end && span.start < other.end) || isInRange(sentence, span)) continue;
    const value = readAmount(sentence, span);
    if (value) found.push({ ...value, start: within.start + value.start, end: within.start + value.end });
  }
  return found.sort((one, other) => one.start - other.start);
}

type DatePattern = { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray) => Value | undefined };

/** Longest first. */
const datePatterns: readonly DatePattern[] = [
  { pattern: /(?<=ngày\s)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?(?![\d/])/giu, read: (match) => dateOf(match, match[1], match[2], match[3]) },
  { pattern: /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/])/gu, read: (match) => dateOf(match, match[1], match[2], match[3]) },
  { pattern: /(?<=ngày\s)(\d{1,2})[/-](\d{1,2})(?![\d/-])/giu, read: (match) => dateOf(match, match[1], match[2], undefined) },
  { pattern: /(?<=tháng\s)(\d{1,2})(?:\/|\s+năm\s+)(\d{4})(?!\d)/giu, read: (match) => monthOf(match, match[1], match[2]) },
  { pattern: /(?<=năm\s)((?:1[0-9]|20)\d{2})(?![\d.,]*\d)/giu, read: (match) => ({ start: match.index!, end: match.index! + match[0].length, kind: 'year', value: Number(match[1]), decimals: 0 }) },
];

function dateOf(match: RegExpMatchArray, day?: string, month?: string, year?: string): Value | undefined {
  const [d, m, y] = [Number(day), Number(month), year === undefined ? 0 : Number(year)];
  if (d < 1 || d > 31 || m < 1 || m > 12) return undefined;
  return { start: match.index!, end: match.index! + match[0].length, kind: 'date', value: y * 372 + m * 31 + d, decimals: 0 };
}

function monthOf(match: RegExpMatchArray, month?: string, year?: string): Value | undefined {
  const m = Number(month);
  return m >= 1 && m <= 12 ? { start: match.index!, end: match.index! + match[0].length, kind: 'month', value: Number(year) * 12 + m, decimals: 0 } : undefined;
}

/** `8-11/4`, `từ 15 đến 20`, `2019–2021`, a score: never asked for. */
function isInRange(sentence: string, span: Span): boolean {
  const before = sentence.slice(Math.max(0, span.start - 14), span.start);
  const after = sentence.slice(span.end, span.end + 14);
  return /[-–—/:]\s?$/u.test(before) || /^\s?[-–—/:]\s?\d/u.test(after) || /\d[\p{L}%\s]{0,8}(?:đến|tới)\s+(?:ngày\s+)?$/u.test(before) || /^[\p{L}%]{0,8}\s+(?:đến|tới)\s+(?:ngày\s+)?\d/u.test(after) || /(?:từ|giữa)\s+(?:ngày\s+|năm\s+|tháng\s+)?$/iu.test(before);
}

function readAmount(sentence: string, span: Span): Value | undefined {
  const written = sentence.slice(span.start, span.end);
  const before = sentence.slice(Math.max(0, span.start - 24), span.start);
  if (labels.test(before) || /^0\d/.test(written)) return undefined;
  const decimals = written.split(',')[1]?.length ?? 0;
  let end = span.end;
  const scaleWord = /^ ((?:nghìn|triệu) t[ỉỷ]|nghìn|ngàn|vạn|triệu|t[ỉỷ])(?![\p{L}])/u.exec(sentence.slice(end, end + 14))?.[1];
  if (scaleWord) end += scaleWord.length + 1;
  const factor = scaleWord === undefined ? 1 : scales[scaleWord]!;
  const value = Number((Number(written.replaceAll('.', '').replace(',', '.')) * factor).toPrecision(12));
  const rest = sentence.slice(end, end + 30);
  const isPercent = /^ ?(?:%|phần trăm)/u.test(rest);
  const unit = isPercent ? '%' : units.exec(rest.trimStart())?.[0];
  // Without a unit nobody knows what a bare number counts.
  if (unit === undefined || (rest[0] !== ' ' && !isPercent)) return undefined;
  const bound = about.test(before) ? 'about' : limit.test(before) ? 'limit' : undefined;
  return { start: span.start, end, kind: isPercent ? 'percent' : 'amount', value, unit, decimals, ...(bound ? { bound } : {}), ...(scaleWord ? { scale: { written: ` ${scaleWord}`, factor } } : {}) };
}

/** Writes a number as Vietnamese does, like the model: `70.000`, `6,2 tỉ`; undefined where the form cannot carry it. */
export function writeAmount(like: Value, value: number): string | undefined {
  const scaled = Number((value / (like.scale?.factor ?? 1)).toPrecision(12));
  const fixed = scaled.toFixed(like.decimals);
  if (Math.abs(Number(fixed) - scaled) > 1e-9 || scaled <= 0) return undefined;
  const [whole = '', part] = fixed.split('.');
  return whole.replace(/\B(?=(?:\d{3})+$)/g, '.') + (part ? `,${part}` : '') + (like.scale?.written ?? '');
}
