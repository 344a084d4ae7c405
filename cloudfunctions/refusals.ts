import { refusals as activity } from './activity/capability'
import { refusals as calendar } from './calendar/capability'
import { refusals as certificate } from './certificate/capability'
import { refusals as contact } from './contact/capability'
import { refusals as content } from './content/capability'
import { refusals as district } from './district/capability'
import { refusals as division } from './division/capability'
import { refusals as feedback } from './feedback/capability'
import { refusals as notice } from './notice/capability'
import { refusals as platform } from './platform/refusal'
import { refusals as privacy } from './privacy/capability'
import { refusals as process } from './process/capability'
import { refusals as resident } from './resident/capability'
import { refusals as roster } from './roster/capability'
import { refusals as settings } from './settings/capability'
import { refusals as volunteer } from './volunteer/capability'
import { refusals as workbench } from './workbench/capability'

/** Every reason the product may say no, with the sentence that people read. */
export const REFUSALS = {
  ...platform,
  ...calendar,
  ...division,
  ...contact,
  ...settings,
  ...content,
  ...privacy,
  ...process,
  ...resident,
  ...roster,
  ...notice,
  ...feedback,
  ...activity,
  ...volunteer,
  ...certificate,
  ...district,
  ...workbench,
} as const

export type RefusalCode = keyof typeof REFUSALS

/** What people read of a refusal. */
export function sentenceOf({ code, sentence }: { code: RefusalCode; sentence?: string }): string {
  return sentence ?? REFUSALS[code]
}
