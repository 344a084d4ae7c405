import { parseArgs } from 'node:util'
import { openData, run } from './command'
import { migrate, tellPending } from './migrate'
import { MIGRATIONS } from './migrations'

/** `npm run migrate -- (--env ENV | --local) [--dry-run]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { env: { type: 'string' }, local: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  })
  const data = await openData(values)
  if (values['dry-run']) await tellPending(data, MIGRATIONS, console.log)
  else await migrate(data, MIGRATIONS, console.log)
  await data.close()
}

run(main)
