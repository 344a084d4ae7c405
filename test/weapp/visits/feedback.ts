import { YIHEYUAN } from '../../../local-cloud/sample/sample'
import { RESIDENT } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = ({ feedback }) => {
  const [matter] = feedback
    .filter(({ author }) => author === RESIDENT)
    .sort((one, other) => other.lines - one.lines)
  return {
    'feedback/new/index': { openid: RESIDENT, query: { category: 'facilities', estateId: YIHEYUAN } },
    'feedback/mine/index': { openid: RESIDENT },
    'feedback/detail/index': { openid: RESIDENT, query: { id: matter?._id ?? '' } },
  }
}
