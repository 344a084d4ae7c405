import { api } from '../../../cloudfunctions/api'
import { sources } from './naming'

/** The contracts of the rooms, and what runs them. */
const COUNTED = /^test\/functions\/(contract\/[^/]+|(who-may-call|budget|bad-input)\.test)\.ts$/

/**
 * What the contract of every procedure takes: lines of the rooms' contracts and of the three tests that walk them, as
 * `wc -l` counts them, and the procedures of the api. The builders of what is sent stand in test/support, beside those
 * of all other tests, and are not counted.
 */
export function contractLines(files: Readonly<Record<string, string>> = sources()) {
  const counted = Object.entries(files).filter(([name]) => COUNTED.test(name))
  const lines = counted.reduce((sum, [, text]) => sum + text.split('\n').length - 1, 0)
  return { lines, procedures: Object.keys(api._def.procedures).length }
}
