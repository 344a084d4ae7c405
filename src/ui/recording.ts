/** What was recorded. */
export interface Recording {
  /** Where it lies on the phone. */
  path: string
  /** `mp3`. */
  ending: string
  seconds: number
}
