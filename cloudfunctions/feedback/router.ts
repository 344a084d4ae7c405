import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { advanceFeedback } from './advance'
import { estatesToFileIn } from './estates'
import { joinFeedback } from './join'
import { joinedFeedback } from './joined'
import { myFeedback } from './mine'
import { noteFeedback } from './note'
import { readFeedback } from './read'
import { advanceInput, joinInput, mineInput, noteInput, readInput, similarInput, submitInput } from './schema'
import { similarFeedback } from './similar'
import { submitFeedback } from './submit'

export const feedbackRouter = router({
  submit: procedure(ACCESS.submit)
    .input(submitInput)
    .mutation(({ input, ctx }) => submitFeedback(input, ctx)),
  mine: procedure(ACCESS.mine)
    .input(mineInput)
    .query(({ input, ctx }) => myFeedback(input, ctx)),
  read: procedure(ACCESS.read)
    .input(readInput)
    .query(({ input, ctx }) => readFeedback(input, ctx)),
  advance: procedure(ACCESS.advance)
    .input(advanceInput)
    .mutation(({ input, ctx }) => advanceFeedback(input, ctx)),
  note: procedure(ACCESS.note)
    .input(noteInput)
    .mutation(({ input, ctx }) => noteFeedback(input, ctx)),
  estates: procedure(ACCESS.estates).query(({ ctx }) => estatesToFileIn(ctx)),
  similar: procedure(ACCESS.similar)
    .input(similarInput)
    .query(({ input, ctx }) => similarFeedback(input, ctx)),
  join: procedure(ACCESS.join)
    .input(joinInput)
    .mutation(({ input, ctx }) => joinFeedback(input, ctx)),
  joined: procedure(ACCESS.joined).query(({ ctx }) => joinedFeedback(ctx)),
})
