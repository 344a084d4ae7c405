import { procedure, router } from '../platform/procedure'
import { ACCESS } from './access'
import { cancel, checkIn, checkOut, signUp } from './attend'
import { attest } from './attest'
import { callOff } from './call-off'
import { claim } from './claim'
import { confirmService } from './confirm'
import { duties } from './duties'
import { enrol } from './enrol'
import { me } from './me'
import { members } from './members'
import { offer, offered } from './offer'
import { communities, organisations } from './organisations'
import { progress } from './progress'
import { readDuty } from './read-duty'
import { figures, organisationFigures } from './read-figures'
import { readRecord } from './read-record'
import { answerRegistration, registrations } from './registrations'
import { rewriteService } from './rewrite'
import {
  answerInput,
  attestInput,
  callOffInput,
  claimInput,
  communityInput,
  confirmInput,
  enrolInput,
  figuresInput,
  idInput,
  membersInput,
  offerInput,
  progressInput,
  rewriteInput,
  searchInput,
  unitsInput,
  voidInput,
} from './schema'
import { units } from './units'
import { voidService } from './void'
import { voided } from './voided'
import { toConfirm, waitingService } from './waiting'

export const volunteerRouter = router({
  me: procedure(ACCESS.me).query(({ ctx }) => me(ctx)),
  enrol: procedure(ACCESS.enrol)
    .input(enrolInput)
    .mutation(({ input, ctx }) => enrol(input, ctx)),
  organisations: procedure(ACCESS.organisations)
    .input(searchInput)
    .query(({ input, ctx }) => organisations(input, ctx)),
  communities: procedure(ACCESS.communities)
    .input(searchInput)
    .query(({ input }) => communities(input)),
  progress: procedure(ACCESS.progress)
    .input(progressInput)
    .query(({ input, ctx }) => progress(input, ctx)),
  voided: procedure(ACCESS.voided)
    .input(progressInput)
    .query(({ input, ctx }) => voided(input, ctx)),
  duties: procedure(ACCESS.duties).query(({ ctx }) => duties(ctx)),
  duty: procedure(ACCESS.duty)
    .input(idInput)
    .query(({ input, ctx }) => readDuty(input, ctx)),
  signUp: procedure(ACCESS.signUp)
    .input(idInput)
    .mutation(({ input, ctx }) => signUp(input, ctx)),
  cancel: procedure(ACCESS.cancel)
    .input(idInput)
    .mutation(({ input, ctx }) => cancel(input, ctx)),
  checkIn: procedure(ACCESS.checkIn)
    .input(idInput)
    .mutation(({ input, ctx }) => checkIn(input, ctx)),
  checkOut: procedure(ACCESS.checkOut)
    .input(idInput)
    .mutation(({ input, ctx }) => checkOut(input, ctx)),
  claim: procedure(ACCESS.claim)
    .input(claimInput)
    .mutation(({ input, ctx }) => claim(input, ctx)),
  record: procedure(ACCESS.record)
    .input(idInput)
    .query(({ input, ctx }) => readRecord(input, ctx)),
  void: procedure(ACCESS.void)
    .input(voidInput)
    .mutation(({ input, ctx }) => voidService(input, ctx)),
  toConfirm: procedure(ACCESS.toConfirm).query(({ ctx }) => toConfirm(ctx)),
  waiting: procedure(ACCESS.waiting)
    .input(communityInput)
    .query(({ input, ctx }) => waitingService(input, ctx)),
  confirm: procedure(ACCESS.confirm)
    .input(confirmInput)
    .mutation(({ input, ctx }) => confirmService(input, ctx)),
  rewrite: procedure(ACCESS.rewrite)
    .input(rewriteInput)
    .mutation(({ input, ctx }) => rewriteService(input, ctx)),
  offer: procedure(ACCESS.offer)
    .input(offerInput)
    .mutation(({ input, ctx }) => offer(input, ctx)),
  offered: procedure(ACCESS.offered)
    .input(communityInput)
    .query(({ input, ctx }) => offered(input, ctx)),
  callOff: procedure(ACCESS.callOff)
    .input(callOffInput)
    .mutation(({ input, ctx }) => callOff(input, ctx)),
  attest: procedure(ACCESS.attest)
    .input(attestInput)
    .mutation(({ input, ctx }) => attest(input, ctx)),
  registrations: procedure(ACCESS.registrations)
    .input(communityInput)
    .query(({ input, ctx }) => registrations(input, ctx)),
  answer: procedure(ACCESS.answer)
    .input(answerInput)
    .mutation(({ input, ctx }) => answerRegistration(input, ctx)),
  members: procedure(ACCESS.members)
    .input(membersInput)
    .query(({ input, ctx }) => members(input, ctx)),
  figures: procedure(ACCESS.figures)
    .input(figuresInput)
    .query(({ input, ctx }) => figures(input, ctx)),
  organisationFigures: procedure(ACCESS.organisationFigures)
    .input(figuresInput)
    .query(({ input, ctx }) => organisationFigures(input, ctx)),
  units: procedure(ACCESS.units)
    .input(unitsInput)
    .query(({ input, ctx }) => units(input, ctx)),
})
