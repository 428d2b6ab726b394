/** Lines that belong to the page an article was copied from, and not to the article. */

const boilerplate = [
  /\b(?:we use|this (?:web)?site uses|accept(?: all)?|reject(?: all)?|manage) cookies\b|\bcookie (?:policy|settings|preferences)\b/i,
  /^(?:subscribe|sign up|sign in|log in|join us|follow us|like us|donate (?:now|today|here)|support us|become a member|register (?:now|today|here|for free)|share (?:this|on|via|it)\b|share:?$)(?![\p{L}]).{0,120}$/iu,
  /^(?=.*\b(?:subscribe|sign up|get|inbox|delivered|join)\b).*\bnewsletters?\b/i,
  /^(?:read (?:more|next|the full)|also read|see also|more (?:on this|from (?:this|the|our))|(?:you (?:may|might) )also like|up next)\b[^.!?]{0,120}[:.]?$/i,
  // Without its full stop: `Related topics`; a sentence that begins so is one: `Related species live in Africa.`
  /^(?:more (?:on|from|stories)|related|recommended|trending|most (?:read|popular)|latest news|editor['’]s picks|watch|listen)\b[^.!?]{0,80}:?$/i,
  /^(?:advertisement|advertising|sponsored(?: content)?|story continues below|article continues (?:below|after)|continue reading|loading|skip to (?:main )?content|back to top|print(?: this)?(?: article)?|e-?mail this|copy link|save(?: article)?|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:comment|reply)|view comments|show more|close|menu|search|home|next|previous)\W{0,3}$/i,
  /(?:©|\(c\)|copyright) ?\d{4}|\ball rights reserved\b|\bterms of (?:use|service)\b.{0,60}\bprivacy\b|^[^.]{0,60}\bprivacy policy\b[^.]{0,30}$/i,
  /^(?:share (?:this|on|via)|tweet|facebook|twitter|whatsapp|linkedin|telegram|e-?mail|pinterest|reddit)(?:[ |/,·•]+(?:share|tweet|facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|pinterest|reddit|print|copy link))*\W{0,3}$/i,
  /^(?:tags?|topics?|categor(?:y|ies)|filed under|keywords|labels) ?:/i,
  /^(?:\(?(?:additional )?reporting by|\(?writing by|\(?editing by|\(?edited by|\(?compiled by)\b/i,
  /^this (?:article|story|post) (?:was|is|has been) (?:originally |first )?(?:published|updated|written|republished|produced|translated|licensed)\b/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^\[?(?:edit|citation needed|hide|show)\]?$/i,
  /^(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|chia sẻ|theo dõi chúng tôi|bình luận|quảng cáo|mời (?:quý )?(?:vị )?(?:độc giả|bạn đọc))(?![\p{L}])[^.!?]{0,120}[:.]?$/iu,
  /^from wikipedia, the free encyclopedia\.?$|^this article is about .{1,150}\bsee\b|^for (?:other uses|other people|the [^.]{1,60}), see\b|^not to be confused with\b/i,
  /^follow .{1,80} on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube)\b|^send (?:us )?your (?:story|stories|questions|comments)\b|^get (?:our|the) .{0,40}\b(?:app|newsletter)\b/i,
  /^(?:published|updated|posted)$|^\d{1,2} (?:minutes?|hours?|days?|weeks?|months?) ago$/i,
  /^\d{1,3} ?(?:min(?:ute)?s?)(?: read)?$/i,
];

/** True for a cookie notice, a "read more", a share line, a copyright line and their like. */
export function isBoilerplate(line: string): boolean {
  return line.length <= 300 && boilerplate.some((sign) => sign.test(line));
}

const bylines = [
  /^(?:By|BY|by):? \p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|and|de|van|von|der|la|&))*(?:(?:,| [|·•–-]) ?.{0,80})?$/u,
  /^(?:author|authors|written by|words by|story by|text by|posted by|published by|source|contributed by|reporter|correspondent) ?:? \p{Lu}[^.!?]{0,100}$/iu,
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}, (?:staff (?:writer|reporter)|(?:special |senior |chief )?(?:correspondent|reporter|editor)|contributor)\b.{0,60}$/iu,
];

/** True for the line that names who wrote the article. */
export function isByline(line: string): boolean {
  return line.length <= 160 && bylines.some((sign) => sign.test(line));
}
