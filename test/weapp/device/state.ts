/** The phone and its owner: what the mini-program cannot choose. */
export interface DeviceState {
  /** WeChat's font setting; 1.4 is what many older people use. */
  fontScale: number
  /** px. */
  width: number
  height: number
  /** The phone's own setting; reaches the app only where app.json declares darkmode. */
  dark: boolean
  network: 'wifi' | 'slow' | 'none'
  /** Asked for when first needed; `denied` was answered before. */
  photos: 'granted' | 'denied'
  location: 'granted' | 'denied'
  microphone: 'granted' | 'denied'
  /** WeChat's own dialog about the privacy guide. */
  privacyConsent: 'given' | 'refused'
  /** What the person taps when asked for subscribe messages. */
  subscribe: 'accept' | 'reject'
}

export const ORDINARY: DeviceState = {
  fontScale: 1,
  width: 375,
  height: 812,
  dark: false,
  network: 'wifi',
  photos: 'granted',
  location: 'granted',
  microphone: 'granted',
  privacyConsent: 'given',
  subscribe: 'accept',
}

/** ms that each call and each download take on a slow network. */
export const SLOW_MS = 1500

/** px of WeChat's own bars: above every page, and below the tabs. */
export const NAVIGATION_BAR = 44
export const TAB_BAR = 50
