import { serverSdk } from '../../../config/deploy/tools'
import type { Vendor } from '../../../config/deploy/vendor'
import type { Cloud } from '../../../local-cloud/cloud'
import { ENV_ID, sdkEnvironment } from '../../../local-cloud/functions/environment'
import { Endpoint } from './endpoint'
import { managerOf } from './manager'

/**
 * A vendor's environment for tests: its documents and files are those of a local cloud, reached by the vendor's
 * real server SDK over the wire; everything else answers from the stand-in of the vendor's endpoint.
 */
export function standInFor(cloud: Cloud, dataFolder: string): Vendor & { endpoint: Endpoint } {
  Object.assign(process.env, sdkEnvironment(cloud.url))
  const endpoint = new Endpoint(cloud.store)
  const sdk = serverSdk({ secretId: 'local', secretKey: 'local', env: ENV_ID })
  return { env: ENV_ID, manager: managerOf(endpoint, dataFolder), sdk, endpoint }
}
