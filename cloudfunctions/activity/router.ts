import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { readActivity } from './read'
import { readInput, upcomingInput } from './schema'
import { upcoming } from './upcoming'

export const activityRouter = router({
  upcoming: procedure(ACCESS.upcoming)
    .input(upcomingInput)
    .query(({ input, ctx }) => upcoming(input, ctx)),
  read: procedure(ACCESS.read)
    .input(readInput)
    .query(({ input }) => readActivity(input)),
})
