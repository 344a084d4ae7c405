// Counts what one call sends: waves of requests that do not overlap, and those under way.
// Plain JavaScript because worker threads load it without any loader.
const http = require('node:http')

class Traffic {
  constructor() {
    this.roundTrips = 0
    this.pending = 0
  }

  begin() {
    if (this.pending === 0) this.roundTrips++
    this.pending++
    let open = true
    return () => {
      if (open) this.pending--
      open = false
    }
  }
}

/**
 * Has every HTTP request counted by the traffic that `current()` gives when it is made (none: not counted).
 * The end of a response counts before the code that waited for it goes on. Returns how to undo it.
 */
function watchRequests(current) {
  const original = http.request
  http.request = function request(...args) {
    const outgoing = original.apply(this, args)
    const end = current()?.begin()
    if (end) {
      outgoing.once('response', (response) => response.once('end', end))
      outgoing.once('close', end)
    }
    return outgoing
  }
  return () => {
    http.request = original
  }
}

module.exports = { Traffic, watchRequests }
