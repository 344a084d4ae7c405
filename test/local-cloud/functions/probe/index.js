// A cloud function for tests: does what its event asks for.
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const notes = () => cloud.database().collection('notes')
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
let calls = 0

const deeds = {
  noop: () => null,
  echo: ({ value }) => value,
  event: (event) => event,
  context: (_event, context) => context,
  who: async ({ wait }) => {
    const before = cloud.getWXContext()
    await sleep(wait ?? 0)
    const after = cloud.getWXContext()
    return {
      before: before.OPENID,
      after: after.OPENID,
      source: after.SOURCE,
      appid: after.APPID,
      env: after.ENV,
    }
  },
  environment: () =>
    Object.keys(process.env)
      .filter((name) => name.startsWith('WX_'))
      .sort(),
  note: async ({ text }) => {
    const { OPENID } = cloud.getWXContext()
    await notes().add({ data: { openid: OPENID, text } })
    await sleep(5)
    const { data } = await notes().where({ text }).get()
    return { openid: cloud.getWXContext().OPENID, written: data[0].openid }
  },
  sequence: async () => {
    await notes().add({ data: { a: 1 } })
    await notes().where({ a: 1 }).get()
    await notes().count()
  },
  together: () => Promise.all([1, 2, 3, 4].map((a) => notes().add({ data: { a } }))),
  twoWaves: async () => {
    const { total } = await notes().count()
    await Promise.all([
      notes().count(),
      notes().limit(1).get(),
      cloud.callFunction({ name: 'probe', data: { do: 'noop' } }),
    ])
    return total
  },
  transaction: () =>
    cloud.database().runTransaction(async (transaction) => {
      await transaction.collection('notes').add({ data: { a: 1 } })
    }),
  forgetAwait: () => {
    notes().add({ data: { late: true } })
    return 'returned'
  },
  afterReturn: () => {
    setTimeout(() => notes().add({ data: { late: true } }), 20)
    return 'returned'
  },
  slow: async ({ ms }) => {
    await sleep(ms)
    return 'done'
  },
  spin: () => {
    for (;;);
  },
  fail: () => {
    throw new Error('boom')
  },
  failWithText: () => Promise.reject('just text'),
  exit: () => process.exit(3),
  large: ({ bytes }) => 'x'.repeat(bytes - 2),
  print: () => {
    console.log('printed %d', 7)
    console.error('complained')
  },
  count: () => ++calls,
  clock: () => [Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())],
  nested: async ({ data, name = 'probe' }) => (await cloud.callFunction({ name, data })).result,
  nestedRefusal: async ({ data }) => {
    try {
      return await cloud.callFunction({ name: 'probe', data })
    } catch (error) {
      return { errCode: error.errCode, errMsg: error.errMsg }
    }
  },
  openapi: async ({ api, data }) => {
    const call = api.split('.').reduce((at, name) => at[name], cloud.openapi)
    try {
      const reply = await call(data)
      return reply.buffer ? { contentType: reply.contentType, bytes: reply.buffer.length } : reply
    } catch (error) {
      return { errCode: error.errCode, errMsg: error.errMsg }
    }
  },
  mediaCheck: () =>
    deeds.openapi({
      api: 'security.imgSecCheck',
      data: { media: { contentType: 'image/png', value: Buffer.from('picture') } },
    }),
  openData: ({ list }) => cloud.getOpenData({ list }),
  remember: async ({ Time, TriggerName }) => {
    await notes().add({ data: { time: Time, trigger: TriggerName, source: cloud.getWXContext().SOURCE } })
  },
}

exports.main = (event, context) => deeds[event.Type === 'Timer' ? 'remember' : event.do](event, context)
