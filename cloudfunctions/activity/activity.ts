import type { DivisionCode } from '../division/division'

/** An activity 活动 of a community. */
export interface Activity {
  _id: string
  community: DivisionCode
  title: string
  place: string
  /** Milliseconds since 1970. */
  startsAt: number
  endsAt: number
  /** 名额. */
  capacity: number
  summary: string
  organizer: string
}
