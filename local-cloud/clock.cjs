// Plain JavaScript because worker threads load it without any loader.
const RealDate = Date
const realNow = Date.now
let ahead = 0

/**
 * Date itself is shifted, so that whatever reads a clock in this thread reads the same one: this cloud, the functions
 * in it, the SDK, the tests. Never frozen: it runs on from there.
 */
function setAhead(ms) {
  ahead = ms
  RealDate.now = () => realNow() + ahead
  // A proxy and no subclass: every Date there is stays an instance of Date.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, type) =>
      Reflect.construct(target, args.length === 0 ? [target.now()] : args, type),
    apply: (target) => new target(target.now()).toString(),
  })
}

module.exports = { setAhead, clockAhead: () => ahead }
