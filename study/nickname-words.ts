/** Two words make a nickname: friendly in every pair, and nobody's name. `order`: whether the quality stands before the animal. */
export const nicknameWords = {
  en: {
    order: 'quality animal',
    qualities: ['Amber', 'Brave', 'Bright', 'Calm', 'Clever', 'Cosmic', 'Daring', 'Eager', 'Fearless', 'Gentle', 'Golden', 'Happy', 'Honest', 'Jolly', 'Keen', 'Kind', 'Lucky', 'Lunar', 'Merry', 'Mighty', 'Nimble', 'Noble', 'Patient', 'Polite', 'Quick', 'Quiet', 'Royal', 'Scarlet', 'Silver', 'Snowy', 'Solar', 'Steady', 'Sunny', 'Swift', 'Thoughtful', 'Velvet', 'Violet', 'Wandering', 'Wise', 'Witty'],
    animals: ['Badger', 'Beaver', 'Bison', 'Bumblebee', 'Cheetah', 'Condor', 'Cricket', 'Curlew', 'Dolphin', 'Eagle', 'Falcon', 'Finch', 'Fox', 'Gecko', 'Giraffe', 'Heron', 'Jaguar', 'Kestrel', 'Kingfisher', 'Koala', 'Lark', 'Lemur', 'Lynx', 'Magpie', 'Marten', 'Narwhal', 'Ocelot', 'Otter', 'Owl', 'Panda', 'Pelican', 'Penguin', 'Puffin', 'Raven', 'Robin', 'Salmon', 'Seal', 'Sparrow', 'Starling', 'Swallow', 'Tiger', 'Toucan', 'Turtle', 'Walrus', 'Whale', 'Wolf', 'Wombat', 'Wren', 'Yak', 'Zebra'],
  },
  vi: {
    order: 'animal quality',
    qualities: ['Vui', 'Nhanh', 'Giỏi', 'Xanh', 'Vàng', 'Hồng', 'Tím', 'Bạc', 'Sáng', 'Khéo', 'Hiền', 'Tốt', 'Mơ', 'Xinh', 'Chăm', 'Ngoan', 'Khoẻ', 'Tươi', 'Lanh', 'Bay', 'Cười', 'Hát', 'Múa', 'Nhảy'],
    animals: ['Mèo', 'Cáo', 'Sóc', 'Thỏ', 'Nai', 'Hổ', 'Gấu', 'Voi', 'Rùa', 'Sếu', 'Yến', 'Sáo', 'Công', 'Cú', 'Ong', 'Bướm', 'Nhím', 'Báo', 'Cừu', 'Ngựa', 'Hạc', 'Sao Biển', 'Cá Heo', 'Rái Cá', 'Chim Sẻ', 'Chuồn Chuồn', 'Đom Đóm', 'Hươu', 'Sói', 'Ốc'],
  },
} as const;

/**
 * A nickname of two words in a language. @param pick a whole number from 0 up to, not with, the number given: the caller's dice
 */
export function makeNickname(locale: keyof typeof nicknameWords, pick: (below: number) => number): string {
  const { order, qualities, animals } = nicknameWords[locale];
  const words: Record<string, string> = { quality: qualities[pick(qualities.length)] ?? '', animal: animals[pick(animals.length)] ?? '' };
  return order.split(' ').map((word) => words[word]).join(' ');
}
