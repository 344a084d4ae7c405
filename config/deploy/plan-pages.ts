import { type Data, DeployRefusal } from './data'
import type { Change } from './plan'
import { deploymentOf } from './plan-district'
import { printOf } from './plan-functions'

/** Uploads the built pages as a version of the mini-program. */
export type UploadPages = (description: string) => Promise<unknown>

/** The pages, unless what was uploaded last was built from the same. */
export async function planPages(data: Data, folder: string, upload: UploadPages): Promise<Change[]> {
  const print = printOf(folder)
  if ((await deploymentOf(data))?.pages === print) return []
  const apply = async () => {
    await upload(`build ${print}`)
    const deployment = await deploymentOf(data)
    if (!deployment) throw new DeployRefusal('还没有登记区，请重新部署一次')
    await data.put('deployment', [{ ...deployment, pages: print }])
  }
  return [{ what: '上传小程序页面', apply }]
}
