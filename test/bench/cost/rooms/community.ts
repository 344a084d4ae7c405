import { type Happening, looks, type Scene } from '../happening'
import { forHouseholds } from '../use'

/** The pages of estates that residents open, and passers-by who scan the code at a door. */
export function happenings(scene: Scene): Happening[] {
  const { town, dice } = scene
  const count = (figure: 'openings' | 'doorScans') => forHouseholds(figure, town.households)
  const resident = () => dice.pick(town.residents)
  return [
    ...looks(scene, count('openings'), (door) => door.call(resident()._id, 'community.page', {})),
    ...looks(scene, count('doorScans'), (door) =>
      door.call(undefined, 'community.page', { estateId: resident().home.estateId }),
    ),
  ]
}
