/** Beijing is this many ms ahead of UTC, all year. */
const BEIJING = 8 * 3_600_000
const DAY = 86_400_000
/** A timer that is not due within so many days is never due. */
const LONGEST_WAIT_DAYS = 366 * 5

interface Field {
  name: string
  from: number
  to: number
  words?: readonly string[]
}

const FIELDS: readonly Field[] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  {
    name: 'month',
    from: 1,
    to: 12,
    words: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  },
  { name: 'weekday', from: 0, to: 6, words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  { name: 'year', from: 1970, to: 2099 },
]

/** A 7-field cron expression of WeChat Cloud: second minute hour day month weekday year, in Beijing time. */
export interface Cron {
  fields: readonly ReadonlySet<number>[]
  /** Day and weekday are both given: a date fits when either does. */
  either: boolean
}

function numberOf(text: string, field: Field, cron: string): number {
  const word = field.words?.indexOf(text.toUpperCase()) ?? -1
  const value = word >= 0 ? word + field.from : Number(text)
  if (text === '' || !Number.isInteger(value) || value < field.from || value > field.to)
    throw new Error(`cron ${cron}: ${field.name} cannot be ${text}`)
  return value
}

function parseField(text: string, field: Field, cron: string): Set<number> {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/')
    const [first = '', last] = range === '*' ? [String(field.from), String(field.to)] : range.split('-')
    const from = numberOf(first, field, cron)
    const to = last !== undefined ? numberOf(last, field, cron) : step !== undefined ? field.to : from
    const by = step === undefined ? 1 : Number(step)
    if (!Number.isInteger(by) || by < 1 || to < from)
      throw new Error(`cron ${cron}: ${field.name} cannot be ${part}`)
    for (let value = from; value <= to; value += by) values.add(value)
  }
  return values
}

/** Refuses an expression that has not 7 fields or has a value out of range. */
export function parseCron(cron: string): Cron {
  const texts = cron.trim().split(/\s+/)
  if (texts.length !== FIELDS.length) throw new Error(`cron ${cron}: it needs 7 fields, not ${texts.length}`)
  const fields = FIELDS.map((field, at) => parseField(texts[at] ?? '', field, cron))
  return { fields, either: texts[3] !== '*' && texts[5] !== '*' }
}

function fitsDay({ fields, either }: Cron, date: Date): boolean {
  const has = (at: number, value: number) => fields[at]?.has(value) === true
  if (!has(6, date.getUTCFullYear()) || !has(4, date.getUTCMonth() + 1)) return false
  const [day, weekday] = [has(3, date.getUTCDate()), has(5, date.getUTCDay())]
  return either ? day || weekday : day && weekday
}

function firstTime({ fields }: Cron, from: number): number | null {
  for (const hour of sorted(fields[2]))
    for (const minute of sorted(fields[1]))
      for (const second of sorted(fields[0])) {
        const at = ((hour * 60 + minute) * 60 + second) * 1000
        if (at >= from) return at
      }
  return null
}

const sorted = (values: ReadonlySet<number> | undefined) => [...(values ?? [])].sort((a, b) => a - b)

/** When it is next due after `ms`, as ms; null when never. */
export function nextDue(cron: Cron, ms: number): number | null {
  const start = Math.floor(ms / 1000) * 1000 + 1000 + BEIJING
  const firstDay = Math.floor(start / DAY) * DAY
  for (let days = 0; days < LONGEST_WAIT_DAYS; days++) {
    const day = firstDay + days * DAY
    const time = fitsDay(cron, new Date(day)) ? firstTime(cron, Math.max(start - day, 0)) : null
    if (time !== null) return day + time - BEIJING
  }
  return null
}
