// The same deeds under another name, with a timer.
exports.main = require('../probe/index.js').main
