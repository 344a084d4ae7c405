import { HANDLING_STEPS, type Step, stepsHeldBy } from '../../../cloudfunctions/feedback/steps'
import { levelOf } from '../../../cloudfunctions/platform/division'

/** The steps in which matters may be on the workbench of somebody with these posts, in their order. */
export function stepsOf(posts: readonly { scope: string }[]): Step[] {
  const held = posts.flatMap(({ scope }) => {
    const level = levelOf(scope)
    return level ? stepsHeldBy(level) : []
  })
  return HANDLING_STEPS.filter((step) => held.includes(step))
}
