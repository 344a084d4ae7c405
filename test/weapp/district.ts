import path from 'node:path'
import { DIST } from '../../config/build'
import type { Cloud } from '../../local-cloud/cloud'
import { launchChromium } from '../browser/chromium'
import { openSampleCloud } from '../support/sample-cloud'
import { Device, type DeviceOptions } from './device/device'
import type { DeviceState } from './device/state'
import { Phone } from './phone'

export const WEAPP = path.join(DIST, 'weapp')

/** The sample district on a local cloud of its own, and phones with the built mini-program. */
export interface District {
  cloud: Cloud
  /** A phone of its own for each person, whom WeChat vouches for; without an openid nobody the cloud knows. */
  phone(openid?: string, state?: Partial<DeviceState>): Phone
  /** The same without a screen: the logic layer alone, quickly. */
  blank(openid?: string, options?: Partial<DeviceOptions>): Promise<Device>
  /** All devices so far. */
  devices(): Device[]
  /** Fails when anything went wrong unseen on any phone. */
  close(): Promise<void>
}

export async function openDistrict(): Promise<District> {
  const { cloud, close } = await openSampleCloud()
  const browser = lazily(launchChromium)
  const devices: Device[] = []
  const phones: Phone[] = []
  const launch = async (openid: string | undefined, options: Partial<DeviceOptions>) => {
    const access = { url: cloud.url, token: openid && cloud.token(openid) }
    const device = await Device.launch({ folder: WEAPP, cloud: access, ...options })
    devices.push(device)
    return device
  }
  return {
    cloud,
    phone(openid, state) {
      const storage = new Map<string, string>()
      const start = async (entry: string) =>
        launch(openid, { browser: await browser.get(), state, entry, storage })
      const phone = new Phone(start)
      phones.push(phone)
      return phone
    },
    blank: (openid, options = {}) => launch(openid, options),
    devices: () => devices,
    async close() {
      for (const phone of phones) await phone.putAway()
      for (const device of devices) await device.stop()
      await browser.started?.then((started) => started.close())
      await close()
      const problems = devices.flatMap((device) => device.journal.problems)
      if (problems.length) throw new Error(`problems nobody saw:\n${problems.join('\n')}`)
    },
  }
}

/** Starts something when it is first needed. */
function lazily<T>(start: () => Promise<T>) {
  const one: { started?: Promise<T>; get(): Promise<T> } = {
    get() {
      one.started ??= start()
      return one.started
    },
  }
  return one
}
