import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '#engine/language/detect-language.ts';
import { anyString } from '#tests/support/any-string.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'Oil prices fell on Tuesday after the producers agreed to pump more.'],
    ['en', 'US stations 50,000 troops in Japan, and it has no plan to bring them home.'],
    ['vi', 'Thủ tướng sẽ thăm chính thức nước Mỹ trong tuần này.'],
    ['fr', 'Les prix du pétrole ont baissé mardi après un accord entre les pays producteurs.'],
    ['de', 'Die Ölpreise sind am Dienstag gefallen, nachdem sich die Länder auf mehr Förderung geeinigt haben.'],
    ['es', 'Los precios del petróleo cayeron el martes después de un acuerdo entre los países.'],
    ['it', 'I prezzi del petrolio sono scesi dopo un accordo tra i paesi che non era previsto.'],
    ['pt', 'Os preços do petróleo caíram na terça-feira depois que os países não chegaram a um acordo.'],
    ['nl', 'De olieprijzen zijn dinsdag gedaald nadat de landen het eens werden over meer productie.'],
    ['id', 'Harga minyak turun pada hari Selasa setelah negara-negara tersebut sepakat untuk menambah produksi.'],
    ['pl', 'Ceny ropy spadły we wtorek, po tym jak kraje zgodziły się na większe wydobycie, które nie było planowane.'],
    ['ru', 'Цены на нефть упали во вторник после того, как страны договорились о росте добычи.'],
    ['zh', '油价周二下跌，因为产油国同意增加产量。'],
    ['ja', '産油国が増産に合意したため、原油価格は火曜日に下落した。'],
    ['th', 'ราคาน้ำมันลดลงในวันอังคาร'],
    ['ko', '유가는 화요일에 하락했다.'],
    ['la', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor.'],
    ['und', 'Ann Lee, Joe Bell, Mary Stone, Peter Hill, Susan Field, Tom Rivers'],
    ['und', ''],
    ['und', '12 34 56'],
  ])('knows %s: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
  it('knows an English article with a French quotation', () => {
    expect(detectLanguage('His last words to his brother, as the family told it later, were: “Ne pleure pas, Alfred! J’ai besoin de tout mon courage.” He died on the next morning in the hospital.')).toBe('en');
  });
  it('answers for any string', () => {
    fc.assert(fc.property(anyString(500), (text) => void expect(detectLanguage(text)).toMatch(/^[a-z]{2,3}$/)));
  });
});
