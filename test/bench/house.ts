import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { COLLECTIONS, RETIRING } from '../../cloudfunctions/collections'
import { mutualFolders, platformImports } from '../support/architecture/layers'
import { programOf } from '../support/architecture/program'
import { walkAgain } from '../support/walks'
import { contractLines } from './house/contract'
import { migrationFigures } from './house/migration'
import { filesNaming, pagingWays, sources } from './house/naming'
import type { Figures } from './run'

const ROOMS = path.resolve(__dirname, '../../cloudfunctions')

/** What of a process stands in feedback and not in the engine; the last nine are what stood there before. */
const OUTSIDE = [
  ...['clocks', 'process', 'advance'],
  ...['alarms', 'make-move', 'line', 'progress', 'running', 'sweep', 'recount'],
]

/** What the engine uses that stands elsewhere, and what feedback has of a process besides: counted beside the others. */
const CLOCK = 'calendar/clock.ts'
const LIST_AND_RETIRED = ['listed', 'retired-line']

/**
 * One process, one ledger, a room for each capability: how much of each there is, and that moving the former ledgers
 * over loses nothing.
 */
export async function bench(): Promise<Figures> {
  const { moves, differences } = walkAgain()
  const ledgers = Object.keys(COLLECTIONS).filter((name) => /ledger/i.test(name))
  const files = readdirSync(path.join(ROOMS, 'process'), { recursive: true, encoding: 'utf8' })
  const engine = files.filter((file) => file.endsWith('.ts')).map((file) => `process/${file}`)
  const written = sources()
  const naming = (room: string) => filesNaming(room, collectionsOf(room), written).length
  const feedback = (names: readonly string[]) => names.map((name) => `feedback/${name}.ts`)
  const program = programOf(written)
  const contract = contractLines(written)
  const figures = {
    'house.ledgerCollections': ledgers.filter((name) => !RETIRING.has(name)).length,
    'house.retiringLedgers': RETIRING.size,
    'house.engine.lines': linesOf(engine),
    'house.engine.linesWithClock': linesOf([...engine, CLOCK]),
    'house.process.linesOutsideEngine': linesOf(feedback(OUTSIDE)),
    'house.process.linesOutsideEngineWithListAndRetired': linesOf(
      feedback([...OUTSIDE, ...LIST_AND_RETIRED]),
    ),
    'house.mutualFolders': mutualFolders(program).length,
    'house.platformImportsOfCapabilities': platformImports(program).length,
    'house.contractLinesPerProcedure': contract.lines / contract.procedures,
    'house.pagingWays': pagingWays(written).length,
    'house.filesNamingNotice': naming('notice'),
    'house.filesNamingCertificate': naming('certificate'),
    'house.walks.moves': moves,
    'house.walks.differences': differences.length,
    ...(await migrationFigures()),
  }
  return {
    figures,
    limits: {
      'house.ledgerCollections': { exactly: 1 },
      'house.engine.lines': 700,
      'house.process.linesOutsideEngine': 250,
      'house.mutualFolders': { exactly: 0 },
      'house.platformImportsOfCapabilities': { exactly: 0 },
      'house.pagingWays': { exactly: 0 },
      'house.contractLinesPerProcedure': 8,
      'house.filesNamingNotice': 5,
      'house.filesNamingCertificate': 5,
      'house.walks.moves': { atLeast: 20_000 },
      'house.walks.differences': { exactly: 0 },
      'house.migration.lines': { atLeast: 20_000 },
      'house.migration.kills': { atLeast: 10 },
      'house.migration.moves': { atLeast: 100 },
      'house.migration.erased': { atLeast: 50 },
      'house.migration.timelinesWrong': { exactly: 0 },
      'house.migration.planted.found': { exactly: 1 },
      'house.migration.lost': { exactly: 0 },
      'house.migration.doubled': { exactly: 0 },
      'house.migration.revived': { exactly: 0 },
    },
  }
}

/** Lines of these files, as `wc -l` counts them; of those that are there. */
function linesOf(files: readonly string[]): number {
  const there = files.map((file) => path.join(ROOMS, file)).filter((file) => existsSync(file))
  return there.reduce((sum, file) => sum + readFileSync(file, 'utf8').split('\n').length - 1, 0)
}

/** The collections of a room, by their names. */
function collectionsOf(room: string): string[] {
  const { collections } = require(path.join(ROOMS, room, 'collections')) as { collections: object }
  return Object.keys(collections)
}
