import { TEMPLATES } from '../messages'
import type { Message } from './message'

/** How many characters WeChat takes in a field of each kind (订阅消息参数值内容限制); more, or none, and it sends nothing. */
const LONGEST: Readonly<Record<string, number>> = {
  thing: 20,
  number: 32,
  letter: 32,
  symbol: 5,
  character_string: 32,
  phone_number: 17,
  car_number: 8,
  name: 10,
  phrase: 5,
}

/** Kinds that take certain characters only. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  number: /[^\d.]/g,
  character_string: /[^\x21-\x7e]/g,
  phrase: /[^\p{Script=Han}]/gu,
}

/** What stands where a word came out empty: WeChat refuses an empty field. */
const NOTHING: Readonly<Record<string, string>> = { phrase: '有进展', number: '0', character_string: '-' }

/** The template's fields as WeChat takes them, each word cut to what its kind allows. */
export function fieldsOf({ template, words }: Pick<Message, 'template' | 'words'>) {
  const fields = Object.entries(TEMPLATES[template].words) as [string, string][]
  return Object.fromEntries(
    fields.map(([word, field]) => [field, { value: fitted(field, words[word] ?? '') }]),
  )
}

/** A text cut to what WeChat takes in this field: `thing2` takes 20 characters on one line. */
export function fitted(field: string, text: string): string {
  const kind = field.replace(/\d+$/, '')
  const clean = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(REFUSED[kind] ?? /(?!)/, '')
    .trim()
  const characters = [...clean]
  const most = LONGEST[kind] ?? characters.length
  if (characters.length === 0) return NOTHING[kind] ?? '请打开小程序查看'
  if (characters.length <= most) return clean
  return kind === 'thing' ? `${characters.slice(0, most - 1).join('')}…` : characters.slice(0, most).join('')
}

/** The page a tap on the message opens. */
export function pageOf({ template, about }: Pick<Message, 'template' | 'about'>): string {
  return `${TEMPLATES[template].page}/index?id=${encodeURIComponent(about)}`
}
