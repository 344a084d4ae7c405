import fs from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import { CloudRefusal } from '../failure'

/** Bumped when the layout of the file changes; older files are refused, not converted. */
const FORMAT = 1

export interface Statement {
  run(...values: readonly SqlValue[]): { lastInsertRowid: number; changes: number }
  get(...values: readonly SqlValue[]): Record<string, unknown> | undefined
  all(...values: readonly SqlValue[]): Record<string, unknown>[]
}
/** libsql takes a lone Buffer for a record of named values, so values always go in as one array. */
interface PreparedStatement {
  run(values: readonly SqlValue[]): { lastInsertRowid: number; changes: number }
  get(values: readonly SqlValue[]): Record<string, unknown> | undefined
  all(values: readonly SqlValue[]): Record<string, unknown>[]
  raw(): { all(values: readonly SqlValue[]): unknown[][] }
}

/** Rows as lists of their columns: half as costly as rows as records. */
export type Lists = (...values: readonly SqlValue[]) => unknown[][]

export type SqlValue = string | number | Buffer | null

/** One SQLite file, opened by one process; statements are prepared once per text. */
export class Sqlite {
  private readonly database: Database.Database
  private readonly statements = new Map<string, Statement>()
  private readonly listings = new Map<string, Lists>()

  constructor(readonly file: string) {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    this.database = openDatabase(file)
  }

  statement(sql: string): Statement {
    const known = this.statements.get(sql)
    if (known) return known
    const prepared = this.database.prepare(sql) as unknown as PreparedStatement
    const statement: Statement = {
      run: (...values) => prepared.run(values),
      get: (...values) => prepared.get(values),
      all: (...values) => prepared.all(values),
    }
    this.statements.set(sql, statement)
    return statement
  }

  lists(sql: string): Lists {
    const known = this.listings.get(sql)
    if (known) return known
    const prepared = (this.database.prepare(sql) as unknown as PreparedStatement).raw()
    const lists: Lists = (...values) => prepared.all(values)
    this.listings.set(sql, lists)
    return lists
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }

  /** Runs `work` in one SQLite transaction. What `work` throws rolls all of it back. */
  atomically<T>(work: () => T): T {
    if (this.database.inTransaction) return work()
    this.database.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.database.exec('COMMIT')
      return result
    } catch (error) {
      this.database.exec('ROLLBACK')
      throw error
    }
  }

  close(): void {
    this.statements.clear()
    this.listings.clear()
    // Leaves one file behind instead of three.
    this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
    this.database.close()
  }
}

function openDatabase(file: string): Database.Database {
  let database: Database.Database | undefined
  try {
    database = new Database(file)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536')
    const { user_version: format } = database.prepare('PRAGMA user_version').get() as { user_version: number }
    const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as {
      tables: number
    }
    if (tables > 0 && format !== FORMAT) throw new Error(`format ${format}, not ${FORMAT}`)
    database.exec(`PRAGMA user_version = ${FORMAT}`)
    return database
  } catch (error) {
    database?.close()
    const reason = error instanceof Error ? error.message : String(error)
    throw new CloudRefusal(
      `数据库文件 ${file} 已损坏或不是本程序的文件（${reason}）。请用 npm start -- --fresh 丢弃旧数据重新开始`,
    )
  }
}
