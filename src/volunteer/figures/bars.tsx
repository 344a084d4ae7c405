import { RATES, type Rate } from '../../../cloudfunctions/volunteer/figures'
import { Bar } from '../../ui/bar'

type Rates = readonly { rate: Rate; count: number; share?: number }[]

/** The four rates as bars, over so many members. */
export function Bars({ rates, of }: { rates: Rates; of: number }) {
  return (
    <>
      {rates.map(({ rate, count, share }) => (
        <Bar
          key={rate}
          label={RATES[rate].name}
          figure={share === undefined ? `${count} 人` : `${percent(share)} · ${count}/${of} 人`}
          share={share ?? 0}
        />
      ))}
    </>
  )
}

/** What the four rates count, in a line. */
export const RATES_EXPLAINED = Object.values(RATES)
  .map(({ name, explain }) => `${name}：${explain}`)
  .join('；')

/** `注册率 80% · 报到率 75% · …`, for lists of units. */
export function ratesInWords(rates: Rates): string {
  return rates.map(({ rate, share }) => `${RATES[rate].name} ${percent(share)}`).join(' · ')
}

function percent(share: number | undefined): string {
  return share === undefined ? '—' : `${Math.round(share * 1000) / 10}%`
}
