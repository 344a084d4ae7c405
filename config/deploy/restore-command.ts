import path from 'node:path'
import { parseArgs } from 'node:util'
import { openData, run } from './command'
import { DeployRefusal } from './data'
import { restore } from './restore'

/** `npm run restore -- (--env ENV | --local) --from FOLDER [--replace]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      local: { type: 'boolean' },
      from: { type: 'string' },
      replace: { type: 'boolean' },
    },
  })
  if (!values.from) throw new DeployRefusal('请写明备份在哪个文件夹：-- --from 文件夹')
  const data = await openData(values, true)
  await restore(data, path.resolve(values.from), { replace: values.replace, say: console.log })
  await data.close()
  console.log('恢复完成')
}

run(main)
