import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { callOff } from './call-off'
import { cancelSignup } from './cancel-signup'
import { checkIn } from './check-in'
import { checkInCode } from './code'
import { confirmSignup } from './confirm'
import { editActivity } from './edit'
import { mySignups } from './mine'
import { organizedActivities } from './organized'
import { past } from './past'
import { publishActivity } from './publish'
import { readActivity } from './read'
import { reviewActivity } from './review'
import { rosterOf } from './roster'
import { scanTicket } from './scan'
import {
  callOffInput,
  checkInInput,
  editInput,
  mineInput,
  organizedInput,
  publishInput,
  readInput,
  reportInput,
  reviewInput,
  rosterInput,
  scanInput,
  sessionsInput,
  signUpInput,
  signupMoveInput,
  tickInput,
  upcomingInput,
} from './schema'
import { seriesSessions } from './sessions'
import { signUp } from './sign-up'
import { tickOff } from './tick'
import { upcoming } from './upcoming'
import { writeReport } from './write-report'
import { writtenActivity } from './written'

export const activityRouter = router({
  upcoming: procedure(ACCESS.upcoming)
    .input(upcomingInput)
    .query(({ input, ctx }) => upcoming(input, ctx)),
  past: procedure(ACCESS.past)
    .input(upcomingInput)
    .query(({ input, ctx }) => past(input, ctx)),
  read: procedure(ACCESS.read)
    .input(readInput)
    .query(({ input, ctx }) => readActivity(input, ctx)),
  sessions: procedure(ACCESS.sessions)
    .input(sessionsInput)
    .query(({ input, ctx }) => seriesSessions(input, ctx)),
  mine: procedure(ACCESS.mine)
    .input(mineInput)
    .query(({ input, ctx }) => mySignups(input, ctx)),
  signUp: procedure(ACCESS.signUp)
    .input(signUpInput)
    .mutation(({ input, ctx }) => signUp(input, ctx)),
  confirm: procedure(ACCESS.confirm)
    .input(signupMoveInput)
    .mutation(({ input, ctx }) => confirmSignup(input, ctx)),
  cancelSignup: procedure(ACCESS.cancelSignup)
    .input(signupMoveInput)
    .mutation(({ input, ctx }) => cancelSignup(input, ctx)),
  checkIn: procedure(ACCESS.checkIn)
    .input(checkInInput)
    .mutation(({ input, ctx }) => checkIn(input, ctx)),
  scan: procedure(ACCESS.scan)
    .input(scanInput)
    .mutation(({ input, ctx }) => scanTicket(input, ctx)),
  organized: procedure(ACCESS.organized)
    .input(organizedInput)
    .query(({ input, ctx }) => organizedActivities(input, ctx)),
  written: procedure(ACCESS.written)
    .input(readInput)
    .query(({ input, ctx }) => writtenActivity(input, ctx)),
  publish: procedure(ACCESS.publish)
    .input(publishInput)
    .mutation(({ input, ctx }) => publishActivity(input, ctx)),
  edit: procedure(ACCESS.edit)
    .input(editInput)
    .mutation(({ input, ctx }) => editActivity(input, ctx)),
  review: procedure(ACCESS.review)
    .input(reviewInput)
    .mutation(({ input, ctx }) => reviewActivity(input, ctx)),
  callOff: procedure(ACCESS.callOff)
    .input(callOffInput)
    .mutation(({ input, ctx }) => callOff(input, ctx)),
  roster: procedure(ACCESS.roster)
    .input(rosterInput)
    .query(({ input, ctx }) => rosterOf(input, ctx)),
  code: procedure(ACCESS.code)
    .input(readInput)
    .query(({ input, ctx }) => checkInCode(input, ctx)),
  tick: procedure(ACCESS.tick)
    .input(tickInput)
    .mutation(({ input, ctx }) => tickOff(input, ctx)),
  report: procedure(ACCESS.report)
    .input(reportInput)
    .mutation(({ input, ctx }) => writeReport(input, ctx)),
})
