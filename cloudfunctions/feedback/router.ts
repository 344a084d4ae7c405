import { procedure, router } from '../platform/procedure'
import { acceptMany } from './accept-many'
import { ACCESS } from './access'
import { advanceFeedback } from './advance'
import { choices } from './choices'
import { handOver } from './hand-over'
import { myFeedback } from './mine'
import { noteFeedback } from './note'
import { readFeedback } from './read'
import { removeTemplate } from './remove-template'
import { saveTemplate } from './save-template'
import {
  acceptManyInput,
  advanceInput,
  choicesInput,
  handOverInput,
  mineInput,
  noteInput,
  readInput,
  saveTemplateInput,
  submitInput,
} from './schema'
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
    .mutation(({ input, ctx }) => advanceFeedback(input, ctx)),
  note: procedure(ACCESS.note)
    .input(noteInput)
    .mutation(({ input, ctx }) => noteFeedback(input, ctx)),
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
})
