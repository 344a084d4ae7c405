import type { Post } from '../../cloudfunctions/contact/post'
import type { Feedback } from '../../cloudfunctions/feedback/feedback'
import { submissionId } from '../../cloudfunctions/platform/submission'
import type { Reveal } from '../../cloudfunctions/resident/reveal'

type Contact = Pick<Feedback, 'contactPhone' | 'onBehalfOf'>

/** What some authors have left, by a word of their matter; nobody can be rung there. */
const CONTACTS: Record<string, Contact> = {
  降压药: { contactPhone: '10000006101' },
  窨井盖: { contactPhone: '10000006102', onBehalfOf: { name: '欧阳志远', phone: '10000006103' } },
}

export function withContact(feedback: Feedback): Feedback {
  const found = Object.entries(CONTACTS).find(([word]) => feedback.text.includes(word))
  return { ...feedback, ...found?.[1] }
}

/** 张明 has rung 王桂英 before he went to see her. */
export function sampleReveals(matters: readonly Feedback[], posts: readonly Post[]): Reveal[] {
  const openid = posts.find(({ holder }) => holder?.name === '张明')?.holder?.openid
  const matter = matters.find(({ text }) => text.includes('降压药'))
  if (!openid || !matter) return []
  return [
    {
      _id: submissionId(openid, 'sample-reveal'),
      owner: matter.author,
      feedback: matter._id,
      number: matter.number,
      what: 'contactPhone',
      purpose: 'visit',
      by: { openid, name: '张明', post: '微网格02-1 微网格长' },
      at: matter.filedAt + 2 * 60 * 60_000,
    },
  ]
}
