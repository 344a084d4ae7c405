import path from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from './backup'
import { openData, ROOT, run, stamp } from './command'

/** `npm run backup -- (--env ENV | --local) [--to FOLDER]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, local: { type: 'boolean' }, to: { type: 'string' } },
  })
  const data = await openData(values)
  const folder = path.resolve(values.to ?? path.join(ROOT, 'backups', `${data.env}-${stamp(new Date())}`))
  console.log(`备份到 ${folder}。中断后加上 -- --to ${folder} 再运行，会接着做`)
  await backUp(data, folder, console.log)
  await data.close()
  console.log('备份完成。里面有居民的个人信息，请像对待数据库一样保管')
}

run(main)
