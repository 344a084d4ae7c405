import { lists as activity } from './activity/personal'
import { lists as volunteer } from './volunteer/personal'

/** The lists with residents' names on them that staff open: what was done with them, and why. */
export const LISTS = { ...activity, ...volunteer } as const

export type ListName = keyof typeof LISTS
