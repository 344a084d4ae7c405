const DIGITS = '零一二三四五六七八九'

/** The letters that count buildings as numbers do. */
export const STEMS = '甲乙丙丁戊己庚辛'

/**
 * An address as one spelling: full-width and Chinese numbers as digits, every separator as a dash, and
 * none beside a Chinese word, where nobody needs it. `８幢 一单元、三〇一` → `8幢1单元301`.
 */
export function spelledPlainly(text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(/[〇○]/g, '零')
  return digitsOf(plain)
    .replace(/[\s,，.。、/‐-―−—~～_]+/g, '-')
    .replace(new RegExp(`(?<=[^\\x00-\\x7f${STEMS}])-|-(?=[^\\x00-\\x7f${STEMS}])`, 'g'), '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Chinese numbers up to 999 as digits: `三十二号楼` → `32号楼`, `三零一` → `301`. */
function digitsOf(text: string): string {
  return text.replace(/[零一二两三四五六七八九十百廿]+/g, (numeral) => numberOf(numeral) ?? numeral)
}

/** The number a numeral spells, by places (`三十二`) or digit by digit (`三零一`); undefined for neither. */
function numberOf(numeral: string): string | undefined {
  const spelled = numeral.replaceAll('两', '二').replaceAll('廿', '二十')
  if (!/[十百]/.test(spelled)) return [...spelled].map((digit) => DIGITS.indexOf(digit)).join('')
  const found =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(spelled)
  if (!found) return undefined
  const [, hundreds, tens, ten, ones] = found
  const value = (digit: string | undefined) => (digit ? DIGITS.indexOf(digit) : 0)
  return String(value(hundreds) * 100 + (ten ? (tens ? value(tens) : 1) : 0) * 10 + value(ones))
}
