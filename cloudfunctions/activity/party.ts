import { type Refusal, refuse } from '../platform/refusal'
import type { Activity, Question } from './activity'
import type { Person } from './conditions'
import type { Family } from './signup'

/** Who comes: oneself first, unless one sends others alone. */
export function partyOf(
  resident: { name: string },
  { self, birthYear, family }: { self: boolean; birthYear?: number; family: readonly Person[] },
): Person[] {
  const own = { name: resident.name, ...(birthYear !== undefined && { birthYear }) }
  return self ? [own, ...family] : [...family]
}

/** Why a party of this size or with these answers cannot be signed up. */
export function refusalOfForm(
  { partyMost, questions, capacity }: Pick<Activity, 'partyMost' | 'questions' | 'capacity'>,
  size: number,
  answers: Readonly<Record<string, string>>,
): Refusal | undefined {
  if (size === 0) return refuse('input/invalid', '请选择谁来参加')
  const most = Math.min(partyMost, capacity)
  if (size > most) return refuse('activity/party-too-large', `每户最多 ${most} 人，请减少人数`)
  const open = questions.find((question) => !isAnswered(question, answers[question.id]))
  return open && refuse('activity/needs-answer', `请填写“${open.label}”`)
}

/** The answers that were asked for; what else was sent is dropped. */
export function answersTo(
  questions: readonly Question[],
  answers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(questions.flatMap(({ id }) => (answers[id] ? [[id, answers[id]]] : [])))
}

function isAnswered({ required, choices }: Question, answer = ''): boolean {
  if (answer === '') return !required
  return !choices || choices.includes(answer)
}

/** The family with whoever is new in it, the latest word on everybody; undefined when nothing is new. */
export function knownFamily(
  before: Family | undefined,
  openid: string,
  { birthYear, family }: { birthYear?: number; family: readonly Person[] },
  most: number,
): Family | undefined {
  const old = before?.members ?? []
  const kept = old.filter(({ name }) => !family.some((person) => person.name === name))
  const members = [...family, ...kept].slice(0, most)
  const own = birthYear ?? before?.birthYear
  const next: Family = { _id: openid, members, ...(own !== undefined && { birthYear: own }) }
  const same = own === before?.birthYear && family.every((person) => old.some((one) => isSame(one, person)))
  return same ? undefined : next
}

function isSame(one: Person, other: Person): boolean {
  return one.name === other.name && one.birthYear === other.birthYear
}
