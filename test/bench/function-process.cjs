// A deployed function in a process of its own, as an instance in the cloud is one: whoever starts it sends events,
// each is answered with the largest resident memory the process has had so far. Plain JavaScript, so that nothing is
// counted but Node and the function.
const { main } = require(process.argv[2])

process.on('message', async (event) => {
  await main(event, { callbackWaitsForEmptyEventLoop: false })
  process.send({ peakKilobytes: process.resourceUsage().maxRSS })
})
