import { LEADER } from '../people'
import type { Visits } from '../visit'

export const visits: Visits = ({ posts }) => {
  const led = posts.find(({ holder }) => holder?.openid === LEADER)?._id ?? ''
  return {
    'contact/posts/index': { openid: LEADER },
    'contact/leave/index': { openid: LEADER, query: { post: led } },
    'contact/publish/index': { openid: LEADER, query: { post: led } },
  }
}
