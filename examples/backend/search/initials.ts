// The first character, in the order of pinyin, of all whose pinyin begins with the letter below it. None begins with i, u or v.
const first = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀'
const letters = 'abcdefghjklmnopqrstwxyz'
const order = new Intl.Collator('zh-Hans-CN-u-co-pinyin')

/** What the collation reads the more usual way, in the words that are asked for. */
const otherwise: Readonly<Record<string, string>> = { 重庆: 'cq', 长沙: 'cs', 长春: 'cc', 厦门: 'xm', 重新: 'cx', 长途: 'ct', 调换: 'dh', 调货: 'dh' }
const words = new RegExp(Object.keys(otherwise).join('|'), 'g')

/** `退货申请` → `thsq`: what a person types who is in a hurry. Letters and digits stay, the rest is left out. */
export function initials(text: string): string {
  return [...text.toLowerCase().replace(words, (word) => otherwise[word] as string)].map(initial).join('')
}

function initial(one: string): string {
  if (/[a-z0-9]/.test(one)) return one
  if (!/\p{Script=Han}/u.test(one)) return ''
  let at = -1
  while (at + 1 < first.length && order.compare(first[at + 1] as string, one) <= 0) at++
  return letters[at] ?? ''
}
