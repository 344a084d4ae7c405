import dayjs from 'dayjs'
import type { Polygon, Position } from '../division/point'
import type { Day } from '../platform/day'
import { type CellKind, POST_NAMES } from './sheets'

/** What a cell says, spelled in one way, or what is wrong with it. An empty cell says ''. */
export type Reading = { text: string } | { wrong: string }

const LONGEST = 200

/**
 * Reads a cell as its column wants it. Full-width digits, stray spaces and invisible letters are forgiven;
 * what remains has one spelling, so that the same content is the same text.
 */
export function readCell(kind: CellKind, raw: string): Reading {
  const text = spelledOnce(raw)
  if (text === '') return { text }
  return READERS[kind](text)
}

const wrong = (sentence: string): Reading => ({ wrong: sentence })
const when = (fits: boolean, text: string, sentence: string) => (fits ? { text } : wrong(sentence))

const READERS: Record<CellKind, (text: string) => Reading> = {
  text: (text) => when(text.length <= LONGEST, unescaped(text), `内容太长，请不要超过${LONGEST}个字`),
  code: (text) => ({ text: compact(text).toLowerCase() }),
  post: (text) =>
    when(
      POST_NAMES.some((name) => name === compact(text)),
      compact(text),
      `没有“${text}”这个岗位，请从下拉列表中选择`,
    ),
  mobile: (text) => when(/^1\d{10}$/.test(dialled(text)), dialled(text), '手机号要是11位数字'),
  phone: (text) =>
    when(/^\d[\d-]{2,19}$/.test(dialled(text)), dialled(text), '电话只能是数字和短横线，如 0519-88001234'),
  day: (text) => {
    const day = dayOf(compact(text))
    return day ? { text: day } : wrong('日期请写成 2026-01-31 的样子')
  },
  count: (text) => {
    const number = compact(text).replace(/[户人个名]$/, '')
    return when(/^\d{1,6}$/.test(number), String(Number(number)), '请填写整数')
  },
  degrees: (text) => {
    const number = Number(compact(text).replace(/[°度]$/, ''))
    return when(Math.abs(number) <= 180, String(number), '经纬度请写成小数，如 119.974321')
  },
  area: (text) => {
    const area = areaOfText(text)
    return area ? { text: textOfArea(area) } : wrong('范围请写成“经度,纬度 经度,纬度 …”，至少三个点')
  },
}

/** Half-width letters and digits, single spaces, nothing invisible. Chinese punctuation stays. */
function spelledOnce(raw: string): string {
  return raw
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\s\u3000]+/g, ' ')
    .trim()
}

const compact = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐-―−—]/g, '-')
const dialled = (text: string) => compact(text).replace(/^(\+|00)86-?/, '')

/** `2026-1-31`, `2026/01/31`, `2026年1月31日`, `20260131` or Excel's count of days, as a day that exists. */
function dayOf(text: string): Day | undefined {
  if (/^\d{5}$/.test(text)) return dayjs('1899-12-30').add(Number(text), 'day').format('YYYY-MM-DD')
  const [, year, month = '', date = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (!year) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return dayjs(day).format('YYYY-MM-DD') === day ? day : undefined
}

/** Text that a spreadsheet would take for a formula, when it is saved in another format and opened again. */
const FORMULA = /^'*[=+\-@\t]/

/** A text as it is written into a cell: an apostrophe keeps a spreadsheet from reckoning with it. */
export function escaped(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function unescaped(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}

/** A polygon as its corners, ring by ring: `119.97,31.78 119.98,31.78 …|…`. */
export function textOfArea(area: Polygon): string {
  return area.map((ring) => ring.map(([x, y]) => `${x},${y}`).join(' ')).join('|')
}

/** The polygon a text tells of, closed; undefined for anything else. */
export function areaOfText(text: string): Polygon | undefined {
  const rings = text.normalize('NFKC').split('|').map(ringOf)
  return rings.every((ring) => ring !== undefined) ? rings : undefined
}

function ringOf(text: string): Position[] | undefined {
  const corners = text
    .trim()
    .split(/[\s;、]+/)
    .map((corner): Position => {
      const [x = Number.NaN, y = Number.NaN] = corner
        .split(',')
        .map((part) => (part ? Number(part) : Number.NaN))
      return [x, y]
    })
  if (!corners.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)) return undefined
  const [first] = corners
  const last = corners.at(-1)
  if (!first || !last) return undefined
  const ring = first[0] === last[0] && first[1] === last[1] ? corners : [...corners, first]
  return ring.length >= 4 ? ring : undefined
}
