import { procedure, router } from '../platform/procedure'
import { acceptMany } from './accept-many'
import { ACCESS } from './access'
import { feedback } from './advance'
import { choices } from './choices'
import { estatesToFileIn } from './estates'
import { handOver } from './hand-over'
import { joinFeedback } from './join'
import { joinedFeedback } from './joined'
import { myFeedback } from './mine'
import { readFeedback } from './read'
import { removeTemplate } from './remove-template'
import { revealContact } from './reveal'
import { saveTemplate } from './save-template'
import {
  acceptManyInput,
  advanceInput,
  choicesInput,
  handOverInput,
  joinInput,
  mineInput,
  noteInput,
  readInput,
  revealInput,
  saveTemplateInput,
  similarInput,
  submitInput,
} from './schema'
import { similarFeedback } from './similar'
import { submitFeedback } from './submit'
import { templates } from './templates'

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
    .mutation(({ input, ctx }) => feedback.makeMove(input, ctx)),
  note: procedure(ACCESS.note)
    .input(noteInput)
    .mutation(({ input, ctx }) => feedback.note(input, ctx)),
  choices: procedure(ACCESS.choices)
    .input(choicesInput)
    .query(({ input, ctx }) => choices(input, ctx)),
  acceptMany: procedure(ACCESS.acceptMany)
    .input(acceptManyInput)
    .mutation(({ input, ctx }) => acceptMany(input, ctx)),
  handOver: procedure(ACCESS.handOver)
    .input(handOverInput)
    .mutation(({ input, ctx }) => handOver(input, ctx)),
  templates: procedure(ACCESS.templates).query(({ ctx }) => templates(ctx)),
  saveTemplate: procedure(ACCESS.saveTemplate)
    .input(saveTemplateInput)
    .mutation(({ input, ctx }) => saveTemplate(input, ctx)),
  removeTemplate: procedure(ACCESS.removeTemplate)
    .input(readInput)
    .mutation(({ input, ctx }) => removeTemplate(input, ctx)),
  estates: procedure(ACCESS.estates).query(({ ctx }) => estatesToFileIn(ctx)),
  similar: procedure(ACCESS.similar)
    .input(similarInput)
    .query(({ input, ctx }) => similarFeedback(input, ctx)),
  join: procedure(ACCESS.join)
    .input(joinInput)
    .mutation(({ input, ctx }) => joinFeedback(input, ctx)),
  joined: procedure(ACCESS.joined).query(({ ctx }) => joinedFeedback(ctx)),
  reveal: procedure(ACCESS.reveal)
    .input(revealInput)
    .mutation(({ input, ctx }) => revealContact(input, ctx)),
})
