/**
 * The words of the error pages, which are written in the browser when a server page could not be: by the language of
 * the page as it stands. Told apart from the messages files so that no other page carries them.
 */
const words = {
  en: { code: 'en', title: 'Something went wrong', text: 'This page could not be shown. What you answered and saved is safe. Try again in a moment.', again: 'Try again', home: 'Front page' },
  vi: { code: 'vi', title: 'Đã xảy ra lỗi', text: 'Không hiển thị được trang này. Những gì bạn đã trả lời và lưu vẫn an toàn. Hãy thử lại sau giây lát.', again: 'Thử lại', home: 'Trang đầu' },
} as const;

export function errorWords(language: string | undefined) {
  return words[language?.startsWith('vi') ? 'vi' : 'en'];
}
