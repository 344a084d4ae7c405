// A worker thread that runs cloud functions, one call at a time, as an instance in the cloud does.
// Plain JavaScript because worker threads load it without any loader.
const { format } = require('node:util')
const { parentPort, workerData } = require('node:worker_threads')
const { setAhead } = require('../clock.cjs')
const { Traffic, watchRequests } = require('./traffic.cjs')

const PER_CALL = /^(WX_|TCB_SOURCE$|TRIGGER_SRC$)/
const functions = new Map()
let current = null

// A thread has a Date of its own: it follows that of the cloud.
if (workerData.ahead !== 0) setAhead(workerData.ahead)
watchRequests(() => current?.traffic)

for (const level of ['debug', 'log', 'info', 'warn', 'error'])
  console[level] = (...args) =>
    parentPort.postMessage({
      type: 'log',
      id: current?.id ?? '',
      level: level === 'log' ? 'info' : level,
      text: format(...args),
    })

function load(file) {
  const known = functions.get(file)
  if (known) return known
  const { main } = require(file)
  if (typeof main !== 'function') throw new Error('exports.main is not a function')
  functions.set(file, main)
  return main
}

function setEnvironment(variables) {
  for (const name of Object.keys(process.env)) if (PER_CALL.test(name)) delete process.env[name]
  Object.assign(process.env, variables)
}

async function run({ id, file, event, context, environment }) {
  const traffic = new Traffic()
  current = { id, traffic }
  setEnvironment(environment)
  const answer = { type: 'done', id }
  try {
    const result = await load(file)(event, context)
    answer.result = JSON.stringify(result) ?? 'null'
  } catch (error) {
    answer.failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    answer.message = error instanceof Error ? error.message : String(error)
  }
  // What the function started without waiting for it has reached http.request by the next turn.
  await new Promise(setImmediate)
  parentPort.postMessage({ ...answer, roundTrips: traffic.roundTrips, pending: traffic.pending })
}

parentPort.on('message', run)
