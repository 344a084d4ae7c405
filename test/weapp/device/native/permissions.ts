import type { DeviceState } from '../state'
import { ApiFailure, type NativeApi, type NativeApis, type Options } from './native'

const SCOPES = {
  'scope.userLocation': 'location',
  'scope.writePhotosAlbum': 'photos',
  'scope.record': 'microphone',
} as const

/** APIs that WeChat's privacy guide has to name, and that fail until the person has agreed to it. */
const PRIVATE = ['chooseMedia', 'getLocation', 'chooseLocation', 'recorder.start']

/** WeChat's privacy dialog stands before an API of the list above. */
export function behindPrivacy(state: DeviceState, apis: NativeApis): NativeApis {
  const guarded = (name: string, api: NativeApi): NativeApi =>
    PRIVATE.includes(name)
      ? (options, call) => {
          agreed(state)
          return api(options, call)
        }
      : api
  return Object.fromEntries(Object.entries(apis).map(([name, api]) => [name, guarded(name, api)]))
}

/** What the person has allowed, and the place where he is. */
export function permissions(state: DeviceState): NativeApis {
  return {
    getSetting: () => ({
      authSetting: Object.fromEntries(
        Object.entries(SCOPES).map(([scope, kind]) => [scope, state[kind] === 'granted']),
      ),
    }),
    authorize({ scope }) {
      const kind = SCOPES[scope as keyof typeof SCOPES]
      if (!kind) throw new ApiFailure(`${scope} is not known to this device`)
      allowed(state, kind)
    },
    getLocation({ type = 'wgs84' }: Options) {
      allowed(state, 'location')
      if (type !== 'gcj02') throw new ApiFailure(`type ${type} is not known to this device`)
      return { latitude: 31.8122, longitude: 119.9692, accuracy: 30, speed: -1, altitude: 0 }
    },
    chooseLocation() {
      allowed(state, 'location')
      return { name: '', address: '', latitude: 31.775, longitude: 119.955 }
    },
    getPrivacySetting: () => ({
      needAuthorization: state.privacyConsent === 'refused',
      privacyContractName: '《云社区小程序隐私保护指引》',
    }),
    requirePrivacyAuthorize: () => agreed(state),
    requestSubscribeMessage({ tmplIds }, { inTap }) {
      if (!inTap) throw new ApiFailure('can only be invoked by user TAP gesture.', undefined, 20003)
      return Object.fromEntries((tmplIds as string[]).map((id) => [id, state.subscribe]))
    },
  }
}

/** Throws WeChat's refusal unless the person allows it. */
export function allowed(state: DeviceState, kind: 'photos' | 'location' | 'microphone'): void {
  if (state[kind] === 'denied') throw new ApiFailure('auth deny', 103)
}

function agreed(state: DeviceState): void {
  if (state.privacyConsent === 'refused') throw new ApiFailure('privacy permission is not authorized', 104)
}
