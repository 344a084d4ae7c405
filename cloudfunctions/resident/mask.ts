/**
 * Surnames of two characters that are in use; of other names the first character is the surname.
 * 百家姓 and the Ministry of Public Security's yearly name report.
 */
const DOUBLE_SURNAMES = [
  ...['欧阳', '上官', '司马', '诸葛', '夏侯', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '司空', '端木'],
  ...['东方', '独孤', '南宫', '长孙', '宇文', '轩辕', '呼延', '赫连', '澹台', '公冶', '太史', '申屠', '闻人'],
]

/** A name with its surname alone: 张*, 欧阳*. Of a single character nothing is left. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  if (characters.length <= 1) return '*'
  const surname = DOUBLE_SURNAMES.find((double) => characters.length > 2 && name.trim().startsWith(double))
  return `${surname ?? characters[0]}*`
}

/** A number without its middle: 138****8000; of a landline 0519-****0000; of a short one only its end. */
export function maskPhone(phone: string): string {
  const number = phone.replace(/\s/g, '')
  const [, area, local] = /^(0\d{2,3}-?)(\d{7,8})$/.exec(number) ?? []
  if (area && local) return `${area}****${local.slice(-4)}`
  if (number.length >= 11) return `${number.slice(0, -8)}****${number.slice(-4)}`
  return number.length > 4 ? `****${number.slice(-2)}` : '****'
}
