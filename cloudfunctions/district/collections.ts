import { collection } from '../platform/collection'
import { claimSchema, deploymentSchema } from './schema'

export const collections = {
  deployment: collection(deploymentSchema),
  claims: collection(claimSchema),
}
