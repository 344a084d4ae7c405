import { feedback } from './feedback/advance'

/** Every process there is: the hourly timer sweeps them all, and the one to-do list asks them all. */
export const PROCESSES = [feedback] as const
