import { buildParts } from '../../config/build'
import { openDistrict } from '../browser/district'
import { TAP_JOURNEYS } from '../browser/tap-journeys'
import type { Figures } from './run'

/** How many taps each promised way costs, from the opened app. */
export async function bench(): Promise<Figures> {
  await buildParts(['functions', 'h5'])
  const district = await openDistrict()
  const figures: Record<string, number> = {}
  for (const { name, walk } of TAP_JOURNEYS) figures[name] = await walk(district)
  await district.close()
  return { figures, limits: Object.fromEntries(TAP_JOURNEYS.map(({ name, most }) => [name, most])) }
}
