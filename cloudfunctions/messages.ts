import { messages as activity } from './activity/capability'
import { messages as feedback } from './feedback/capability'
import { messages as health } from './health/capability'
import { messages as volunteer } from './volunteer/capability'

/** Every subscribe message 订阅消息 of every capability. */
export const TEMPLATES = {
  ...feedback,
  ...activity,
  ...volunteer,
  ...health,
} as const
