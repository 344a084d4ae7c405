import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { advanceFeedback } from './advance'
import { myFeedback } from './mine'
import { noteFeedback } from './note'
import { readFeedback } from './read'
import { revealContact } from './reveal'
import { advanceInput, mineInput, noteInput, readInput, revealInput, submitInput } from './schema'
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
  reveal: procedure(ACCESS.reveal)
    .input(revealInput)
    .mutation(({ input, ctx }) => revealContact(input, ctx)),
})
