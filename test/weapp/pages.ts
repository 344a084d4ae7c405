import path from 'node:path'
import { sampleDistrict } from '../../local-cloud/sample/sample'
import { toldByRoom } from '../support/by-room'
import type { Visit, Visits } from './visit'

const ROOMS = toldByRoom<{ visits: Visits }>(path.join(__dirname, 'visits'))

/** A visit to each page of the mini-program; a page that is missing here fails the tests. */
export function visits(now: number): Record<string, Visit> {
  const sample = sampleDistrict(now)
  return Object.fromEntries(ROOMS.flatMap(({ told }) => Object.entries(told.visits(sample))))
}

/** The address of a visit. */
export function addressOf(page: string, { query = {} }: Visit): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `/${page}${pairs.length ? `?${pairs.join('&')}` : ''}`
}
