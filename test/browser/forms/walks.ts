import type { Phone } from '../phone'

export const taps =
  (...names: string[]) =>
  async (phone: Phone) => {
    for (const name of names) await phone.taps(name)
  }

export const empties =
  (...labels: string[]) =>
  async (phone: Phone) => {
    for (const label of labels) await phone.writes(label, '')
  }
