import type { Message } from '../../cloudfunctions/message/message'
import { District, freshKey } from '../support/district'
import { aMatterIn, anAcceptance, aReply, aSubmission } from '../support/matters'
import { courier, grantsOf, messagesTo, sent, stockOf, TEMPLATE_ID } from '../support/messages'
import { PEOPLE } from '../support/people'

let district: District
beforeAll(async () => {
  district = await District.open()
})
beforeEach(async () => {
  district.cloud.openapi.reset()
  await grantsOf(district, PEOPLE.wang, 'caseMoved', 0)
  await grantsOf(district, PEOPLE.zhang, 'caseArrived', 0)
})
afterAll(() => district.close())

const { wang, zhang } = PEOPLE
const MINUTE = 60_000

const runTimer = (later?: number) => courier(district, later)
const answers = (errcode: number, errmsg = 'said WeChat') =>
  district.cloud.openapi.answer('subscribeMessage.send', () => ({ errcode, errmsg }))
const accept = (id: string) => district.as(zhang).gets('feedback.advance', anAcceptance(id))
const toWang = (id: string) => messagesTo(district, wang, id).map(({ state }) => state)

test('a move tells the author within the minute, in the words of the template, and uses one grant', async () => {
  const { id, number } = await district.as(wang).gets('feedback.submit', aSubmission())
  await grantsOf(district, wang, 'caseMoved', 2)
  await accept(id)
  expect([toWang(id), sent(district)]).toEqual([['waiting'], []])
  await runTimer()
  expect(sent(district)).toMatchObject([
    {
      from: 'courier',
      arguments: {
        touser: wang,
        template_id: TEMPLATE_ID('caseMoved'),
        page: `feedback/detail/index?id=${id}`,
        data: {
          character_string1: { value: number },
          thing2: { value: '设施维修' },
          phrase3: { value: '办理中' },
          thing4: { value: '已受理' },
          thing5: { value: '微网格02-1 微网格长 张明' },
        },
      },
    },
  ])
  expect(toWang(id)).toEqual(['sent'])
  expect(stockOf(district, wang, 'caseMoved')).toBe(1)
})

test('the holder is told of a new matter', async () => {
  await grantsOf(district, zhang, 'caseArrived', 1)
  const id = await aMatterIn(district, 'filed')
  await runTimer()
  expect(sent(district)).toMatchObject([
    { arguments: { touser: zhang, data: { thing4: { value: '怡和苑3幢2单元有新诉求' } } } },
  ])
  expect(messagesTo(district, zhang, id)).toMatchObject([{ template: 'caseArrived', state: 'sent' }])
})

test('nobody is told of his own move, and nobody of a note', async () => {
  const id = await aMatterIn(district, 'finished')
  const before = messagesTo(district, wang, id).length
  await district.as(wang).gets('feedback.advance', { id, key: freshKey(), move: 'rate', rating: 'fair' })
  const other = await aMatterIn(district, 'filed')
  await district.as(zhang).gets('feedback.note', { id: other, key: freshKey(), word: '已约物业' })
  expect([messagesTo(district, wang, id).length, messagesTo(district, wang, other).length]).toEqual([
    before,
    0,
  ])
})

test('without a grant nothing is sent, not even tried, and a later grant does not wake old news', async () => {
  const id = await aMatterIn(district, 'handling')
  await runTimer()
  expect(toWang(id)).toEqual(['noGrant'])
  await grantsOf(district, wang, 'caseMoved', 1)
  await runTimer()
  expect([sent(district), stockOf(district, wang, 'caseMoved')]).toEqual([[], 1])
})

test('who has switched messages off in WeChat has no grants left, and is not tried again', async () => {
  const id = await aMatterIn(district, 'filed')
  await grantsOf(district, wang, 'caseMoved', 3)
  answers(43101)
  await accept(id)
  await runTimer()
  expect([toWang(id), stockOf(district, wang, 'caseMoved')]).toEqual([['noGrant'], 0])
  await runTimer(60 * MINUTE)
  expect(sent(district)).toHaveLength(1)
})

test('what WeChat could not take now is tried again by the timer, later each time, and sent once', async () => {
  const id = await aMatterIn(district, 'filed')
  await grantsOf(district, wang, 'caseMoved', 1)
  answers(45009, 'reach max api daily quota limit')
  await accept(id)
  await runTimer()
  expect(messagesTo(district, wang, id)).toMatchObject([
    { state: 'waiting', attempts: 1, failure: expect.stringContaining('45009') },
  ])
  expect(stockOf(district, wang, 'caseMoved')).toBe(1)

  await runTimer()
  expect(sent(district)).toHaveLength(1)
  await runTimer(6 * MINUTE)
  expect(messagesTo(district, wang, id)).toMatchObject([{ state: 'waiting', attempts: 2 }])

  district.cloud.openapi.reset()
  await runTimer(12 * MINUTE)
  expect(sent(district)).toEqual([])
  await runTimer(17 * MINUTE)
  await runTimer(60 * MINUTE)
  expect(sent(district)).toHaveLength(1)
  expect([toWang(id), stockOf(district, wang, 'caseMoved')]).toEqual([['sent'], 0])
})

test('after six attempts it is given up, and the grant is still there', async () => {
  const id = await aMatterIn(district, 'filed')
  await grantsOf(district, wang, 'caseMoved', 1)
  answers(45009)
  await accept(id)
  for (let hour = 0; hour < 20; hour++) await runTimer(hour * 90 * MINUTE)
  expect(messagesTo(district, wang, id)).toMatchObject([{ state: 'failed', attempts: 6 }])
  expect([sent(district).length, stockOf(district, wang, 'caseMoved')]).toEqual([6, 1])
})

test('what may have gone out is never sent again', async () => {
  const id = await aMatterIn(district, 'filed')
  await grantsOf(district, wang, 'caseMoved', 2)
  answers(-1, 'socket hang up')
  await accept(id)
  await runTimer()
  district.cloud.openapi.reset()
  for (const hour of [1, 2, 3]) await runTimer(hour * 60 * MINUTE)
  expect([toWang(id), sent(district), stockOf(district, wang, 'caseMoved')]).toEqual([['uncertain'], [], 1])
})

/** A message as a move has left it in the outbox. */
function left(changes: Partial<Message>): Message {
  const words = { number: '1', category: '设施维修', step: '办理中', happened: '已受理', by: '张明' }
  const message: Message = {
    _id: `test:${freshKey()}`,
    to: wang,
    template: 'caseMoved',
    words,
    about: 'x',
    sendAt: Date.now() - MINUTE,
    state: 'waiting',
    attempts: 0,
    ...changes,
  }
  district.add('outbox', message)
  return message
}

const stateOf = ({ _id }: Message) => district.find('outbox', { _id })[0]?.state

test('a function that died between claiming and writing down leaves a message that is shown as uncertain', async () => {
  await grantsOf(district, wang, 'caseMoved', 5)
  const died = left({ state: 'sending', attempts: 1, claimedAt: Date.now() - 11 * MINUTE })
  const working = left({ state: 'sending', attempts: 1, claimedAt: Date.now() - MINUTE })
  await runTimer()
  await district.cloud.timers.fire('hourly', new Date())
  expect([stateOf(died), stateOf(working), sent(district)]).toEqual(['uncertain', 'sending', []])
})

test('what was said before is not said again: neither by a bag that comes twice nor by one two open at once', async () => {
  const id = await aMatterIn(district, 'filed')
  await grantsOf(district, wang, 'caseMoved', 9)
  await accept(id)
  const bags = () =>
    district.find('mailbags').filter(({ messages }) => messages.some(({ about }) => about === id))
  const [bag] = bags()
  if (!bag) throw new Error('no bag')
  await Promise.all([runTimer(), runTimer()])
  district.add('mailbags', { ...bag, _id: 'again' })
  await runTimer(60 * MINUTE)
  expect([toWang(id), sent(district).length, bags()]).toEqual([['sent'], 1, []])
})

test('a courier that was stopped half-way through a bag goes on with it', async () => {
  await grantsOf(district, wang, 'caseMoved', 2)
  const [sentBefore, notYet] = [left({ state: 'sent' }), left({})]
  await district.forget('outbox', notYet._id)
  const messages = [{ ...sentBefore, state: 'waiting' as const }, notYet]
  district.add('mailbags', { _id: 'half', sendAt: notYet.sendAt, messages })
  await runTimer()
  expect([stateOf(sentBefore), stateOf(notYet), sent(district).length]).toEqual(['sent', 'sent', 1])
  expect(district.find('mailbags', { _id: 'half' })).toEqual([])
})

test('two timers at the same time send each message once', async () => {
  await grantsOf(district, wang, 'caseMoved', 40)
  const messages = Array.from({ length: 25 }, () => left({}))
  await Promise.all([runTimer(), runTimer(), runTimer()])
  await runTimer()
  expect(messages.map(stateOf)).toEqual(messages.map(() => 'sent'))
  expect([sent(district).length, stockOf(district, wang, 'caseMoved')]).toEqual([25, 15])
})

test('one grant is one message, whoever competes for it', async () => {
  await grantsOf(district, wang, 'caseMoved', 1)
  const messages = Array.from({ length: 8 }, () => left({}))
  await Promise.all([runTimer(), runTimer()])
  expect(messages.map(stateOf).sort()).toEqual([...Array(7).fill('noGrant'), 'sent'])
  expect(sent(district)).toHaveLength(1)
})

test('what is to be sent later waits', async () => {
  await grantsOf(district, wang, 'caseMoved', 1)
  const later = left({ sendAt: Date.now() + 30 * MINUTE })
  await runTimer()
  expect(stateOf(later)).toBe('waiting')
  await runTimer(31 * MINUTE)
  expect(stateOf(later)).toBe('sent')
})

test('a move that is refused tells nobody', async () => {
  const id = await aMatterIn(district, 'filed')
  await grantsOf(district, wang, 'caseMoved', 1)
  await district.as(zhang).isRefused('feedback.advance', aReply(id))
  expect([toWang(id), sent(district)]).toEqual([[], []])
})

test('a person is asked for what his tap is for, his answer counts once, and a no is respected', async () => {
  const zhou = district.as(PEOPLE.zhou)
  const ask = () => zhou.gets('message.askable', { tap: 'filing' })
  const asked = { template: 'caseMoved', id: TEMPLATE_ID('caseMoved') } as const
  expect(await ask()).toEqual({ templates: [{ ...asked, left: 0 }] })
  const yes = { key: freshKey(), answers: [{ ...asked, accepted: true }] }
  await zhou.gets('message.granted', yes)
  await zhou.gets('message.granted', yes)
  expect(await ask()).toEqual({ templates: [{ ...asked, left: 1 }] })
  await zhou.gets('message.granted', { key: freshKey(), answers: [{ ...asked, accepted: false }] })
  expect(await ask()).toEqual({ templates: [] })
  expect(stockOf(district, PEOPLE.zhou, 'caseMoved')).toBe(1)
})

test('staff are asked at the workbench, residents are not', async () => {
  const templatesFor = async (openid: string) =>
    (await district.as(openid).gets('message.askable', { tap: 'workbench' })).templates.map(
      (it) => it.template,
    )
  expect(await templatesFor(PEOPLE.chen)).toEqual(['caseArrived', 'caseDue', 'caseReminded'])
  expect(await templatesFor(PEOPLE.zhou)).toEqual([])
})

test('a district without template ids asks for nothing', async () => {
  const [ids] = district.find('messageTemplates')
  if (!ids) throw new Error('the sample district has no template ids')
  await district.forget('messageTemplates', ids._id)
  expect(await district.as(wang).gets('message.askable', { tap: 'filing' })).toEqual({ templates: [] })
  district.add('messageTemplates', ids)
})

test('the handler reads whether a message finds the author, or has to ring', async () => {
  const id = await aMatterIn(district, 'filed')
  const reach = async () => (await district.as(zhang).gets('feedback.read', { id })).contact?.reach
  expect(await reach()).toBe('call')
  await grantsOf(district, wang, 'caseMoved', 1)
  expect(await reach()).toBe('message')
  expect((await district.as(wang).gets('feedback.read', { id })).contact).toEqual({})
  expect((await district.as(PEOPLE.li).gets('feedback.read', { id })).contact).toEqual({})
})
