// Plain old JavaScript: it has to run on the Node that is too old for everything else.
var major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error('需要 Node 20 或更新的版本，现在是 ' + process.versions.node + '。请升级后再运行。')
  process.exit(1)
}
