export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

export interface LogLine {
  at: Date
  level: LogLevel
  /** The function call it belongs to, '' for the cloud itself. */
  call: string
  text: string
}

const KEPT = 1000

/** What happened, for people to read: written out line by line, the latest lines kept for the page and tests. */
export class Log {
  readonly lines: LogLine[] = []

  constructor(private readonly write: (line: string) => void) {}

  add(level: LogLevel, call: string, text: string): void {
    const line = { at: new Date(), level, call, text }
    this.lines.push(line)
    if (this.lines.length > KEPT) this.lines.shift()
    this.write(format(line))
  }
}

function format({ at, level, call, text }: LogLine): string {
  const time = at.toISOString().slice(11, 23)
  return `${time} ${level.padEnd(5)} ${call ? `[${call}] ` : ''}${text}`
}
