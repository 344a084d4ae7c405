import type { Cloud } from '../../local-cloud/cloud'
import type { lampPhoto } from './photos'

/** What a phone of either kind can do, a browser or the mini-program itself: one text drives both. */
export interface AnyPhone {
  opens(path?: string): Promise<void>
  taps(name: string): Promise<void>
  writes(label: string, text: string): Promise<void>
  adds(photo: typeof lampPhoto): Promise<void>
  sees(text: string | RegExp): Promise<void>
  canSee(text: string): Promise<boolean>
  finds(label: string): Promise<void>
  /** Waits until something is said over the page. */
  isTold(text: string): Promise<void>
  settles(): Promise<void>
  goesOffline(): Promise<void>
  /** Closes the app. When it is opened again the network is back. */
  putAway(): Promise<void>
}

export interface AnyDistrict {
  cloud: Cloud
  phone(openid?: string): AnyPhone | Promise<AnyPhone>
}
