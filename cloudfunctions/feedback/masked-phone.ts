/** A phone number as everyone but its owner sees it: `139****5678`, `****5678`. */
export function maskedPhone(phone: string): string {
  const head = phone.length >= 11 ? phone.slice(0, 3) : ''
  return `${head}****${phone.slice(-4)}`
}
