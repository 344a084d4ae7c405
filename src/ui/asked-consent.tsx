import { useQuery } from '@tanstack/react-query'
import { type AskedKind, KINDS } from '../../cloudfunctions/personal'
import { cloud } from '../cloud/client'
import { Agreement } from './agreement'

/** The kinds of personal data that the person has agreed to before; none while that is not known. */
export function useAgreed(): readonly AskedKind[] {
  const { data } = useQuery(cloud.resident.me.queryOptions())
  return data?.signedIn ? (data.resident?.agreed ?? []) : []
}

interface AskedConsentProps {
  kind: AskedKind
  /** What he agrees to with what he is about to send. */
  value: readonly AskedKind[] | undefined
  onChange: (agreed: AskedKind[]) => void
  error?: string
}

/** Asks once, where a kind of personal data is needed for the first time; whoever has agreed sees nothing of it. */
export function AskedConsent({ kind, value: agreed = [], onChange, error }: AskedConsentProps) {
  const before = useAgreed()
  if (before.includes(kind)) return null
  const isAgreed = agreed.includes(kind)
  return (
    <Agreement
      label={`同意使用${KINDS[kind].name}`}
      words={KINDS[kind].agree}
      agreed={isAgreed}
      onChange={(yes) => onChange(yes ? [...agreed, kind] : agreed.filter((one) => one !== kind))}
      error={isAgreed ? undefined : error}
    />
  )
}
