import { parseArgs } from 'node:util'
import { openData, run } from './command'
import { migrate, pending } from './migrate'
import { MIGRATIONS } from './migrations'

/** `npm run migrate -- (--env ENV | --local) [--dry-run]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, local: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  })
  const data = await openData(values)
  if (values['dry-run']) {
    const wanted = await pending(data, MIGRATIONS)
    for (const { collection, to, what } of wanted) console.log(`  ${collection} 版本 ${to}：${what}`)
    console.log(`要迁移 ${wanted.length} 项，什么都没有改`)
  } else await migrate(data, MIGRATIONS, console.log)
  await data.close()
}

run(main)
