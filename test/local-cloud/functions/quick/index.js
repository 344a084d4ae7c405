// A function that loads nothing, for short time-outs.
const deeds = {
  echo: ({ value }) => value,
  slow: ({ ms }) => new Promise((resolve) => setTimeout(resolve, ms)),
  spin: () => {
    for (;;);
  },
}

exports.main = (event) => deeds[event.do](event)
