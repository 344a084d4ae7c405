import { type DeviceState, SLOW_MS } from '../state'
import { ApiFailure } from './native'

/** Waits as long as the network takes; fails without one. */
export async function throughNetwork(state: DeviceState): Promise<void> {
  if (state.network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS))
  if (state.network === 'none')
    throw new ApiFailure('request:fail errcode:-106 net::ERR_INTERNET_DISCONNECTED', 5)
}

/** As wx.getNetworkType and onNetworkStatusChange tell it. */
export function networkType({ network }: DeviceState): string {
  return network === 'slow' ? '2g' : network
}
