import { migrate } from '../../../config/deploy/migrate'
import { MIGRATIONS } from '../../../config/deploy/migrations'
import { serverSdk } from '../../../config/deploy/tools'
import { documentsOf } from '../../../config/deploy/vendor-data'
import { ENV_ID } from '../../../local-cloud/functions/environment'

/**
 * `npm run migrate` as it goes against a vendor's environment, by the vendor's server SDK over HTTP, in a process that
 * can be killed. Tells who started it when the first document is about to move.
 */
async function carry(): Promise<void> {
  const data = documentsOf(serverSdk({ secretId: 'local', secretKey: 'local', env: ENV_ID }))
  const move: typeof data.move = (...given) => {
    process.send?.('moving')
    return data.move(...given)
  }
  await migrate({ env: ENV_ID, ...data, move }, MIGRATIONS, () => undefined)
}

carry().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
