import type { MatterSummary } from '../../cloudfunctions/feedback/summary'
import { openPage } from '../open-page'
import { CaseCard } from '../process/case-card'
import { dayOf } from '../ui/dates'

interface MatterCardProps {
  matter: MatterSummary
  /** Opens it beside the list instead of on a page of its own. */
  open?: () => void
  selected?: boolean
}

/** A matter as lists show it. */
export function MatterCard({ matter, open, selected }: MatterCardProps) {
  const { id, category, excerpt, placeLabel, filedAt, weight, stepName, due } = matter
  return (
    <CaseCard
      title={category}
      text={excerpt}
      detail={[placeLabel, dayOf(filedAt), weight && `${weight} 位居民遇到`].filter(Boolean).join(' · ')}
      stepName={stepName}
      due={due}
      open={open ?? (() => openPage('feedback/detail', { id }))}
      selected={selected}
    />
  )
}
