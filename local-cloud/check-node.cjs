// Plain old JavaScript: it has to run on the Node that is too old for everything else.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 12)) {
  console.error('需要 Node 20.12 或更新的版本，现在是 ' + process.versions.node + '。请升级后再运行。')
  process.exit(1)
}
