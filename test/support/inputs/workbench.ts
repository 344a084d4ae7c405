import { type District, freshKey } from '../district'
import { aMatter, matterOf } from '../matters'
import { anUnreadCase } from '../messages'

/** The number on a matter. */
export async function itsNumber(it: District) {
  const matter = matterOf(it, await aMatter(it, 'filed'))
  if (!matter) throw new Error('no matter')
  return { number: matter.number }
}

/** Something to ring about. */
export async function anUnreadMatter(it: District): Promise<void> {
  anUnreadCase(it, await aMatter(it, 'filed'))
}

export async function aCallToMake(it: District) {
  return { key: freshKey(), ids: [anUnreadCase(it, await aMatter(it, 'filed'))], reached: false }
}
