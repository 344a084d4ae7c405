/** How somebody agrees to a kind of personal data being used. */
export type Consenting =
  /** With the privacy notice, when he says where he lives. */
  | 'enrolling'
  /** By a box of its own, ticked where the data is first asked for. */
  | 'asked'
  /** With the volunteers' own agreement. */
  | 'volunteering'
  /** He does not give it: it comes from using the product. */
  | 'using'

/** What is told of one kind of personal data (个人信息保护法 第17、30条), and what the code does with it. */
export interface PersonalData {
  name: string
  /** What exactly. */
  what: string
  /** What for; nothing else is done with it. */
  why: string
  seenBy: string
  /** How long. */
  kept: string
  consenting: Consenting
  /** What one agrees to where it is asked for by a box of its own: `我同意…`. */
  agree?: string
  /** Where a person puts right what is wrong: a page, and its name. */
  corrected?: { page: string; name: string }
  /** The kind that it is deleted with, besides for itself. */
  goesWith?: string
  /** What deleting does. Missing: it goes with another kind, or cannot be deleted. */
  erased?: { gone: string; stays?: string; ground?: string }
}

/** Why what was done stays on record without whom it was done for. */
export const RECORD_GROUND = '依法履职的办理记录要保存备查（个人信息保护法第十三条第三项、第四十七条）'
