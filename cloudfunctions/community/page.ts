import type { z } from 'zod'
import { nextOfEachSeries } from '../activity/series'
import { upcomingActivities } from '../activity/store'
import { summaryOf as activitySummary } from '../activity/summary'
import { officialCalendar } from '../calendar/effects/official-calendar'
import { actingPosts } from '../contact/actor'
import { type ContactCard, contactCards } from '../contact/card'
import { isOfficeOpen, officeHoursWords } from '../contact/office-hours'
import { postsIn, storedPostsAround } from '../contact/store'
import { scopesOf } from '../division/area'
import { communityOfEstate, successorOf } from '../division/estate'
import { viewOf } from '../division/standing-store'
import { storedEstate } from '../division/store'
import { openMattersOf } from '../feedback/store'
import { summaryOf } from '../feedback/summary'
import { currentNotices } from '../notice/store'
import { logSpared } from '../platform/failure'
import type { Call } from '../platform/procedure'
import { refuse } from '../platform/refusal'
import { addressesOf } from '../platform/storage'
import type { Resident } from '../resident/resident'
import { residentOf } from '../resident/store'
import { settingsOf } from '../settings/store'
import type { pageInput } from './schema'

const SHOWN = { notices: 3, activities: 3, matters: 3 } as const

/** Enough that the sessions of one series do not fill the page. */
const ACTIVITIES_READ = 20

/**
 * Everything the first screen of an estate's page shows, in one call: six operations at most, and the settings now
 * and then; as many again where the estate has become another. The estate is the one asked for (door code, list), else the caller's home; null when neither is
 * known and one has to be chosen. Refuses an estate that does not exist.
 */
export async function communityPage({ estateId }: z.infer<typeof pageInput>, call: Call) {
  const asked = call.openid ? residentOf(call.openid) : undefined
  let id = estateId ?? (await asked)?.home.estateId
  while (id) {
    const found = await estatePage(id, asked, call)
    if (found.page) return found.page
    id = found.successor
  }
  return { estate: null }
}

/** The page of the estate with this id, or which estate it has become where its community was divided. */
async function estatePage(id: string, asked: Promise<Resident | undefined> | undefined, call: Call) {
  const { openid, today, minute, now } = call
  const community = communityOfEstate(id)
  const [storedHere, resident, storedPosts, notices, activities, matters, settings] = await Promise.all([
    storedEstate(id),
    asked,
    storedPostsAround(community, openid),
    currentNotices(community, today, SHOWN.notices),
    upcomingActivities(community, now, ACTIVITIES_READ),
    openid ? openMattersOf(openid, today, SHOWN.matters) : [],
    settingsOf(community, call),
  ])
  const view = await viewOf([storedHere, ...storedPosts])
  const [estate, posts] = [view(storedHere), postsIn(view, storedPosts)]
  const { officeHours } = settings
  if (!estate) throw refuse('estate/unknown')
  const successor = successorOf(estate)
  if (successor) return { successor }

  const isHome = resident?.home.estateId === id
  const home = isHome && resident ? scopesOf(estate, resident.home) : undefined
  const inCommunity = posts.filter(({ scope }) => scope.startsWith(community))
  const page = {
    estate: { id, name: estate.name, street: estate.street, community: estate.community, isHome },
    contacts: await withPortraits(contactCards(estate, inCommunity, { today, home })),
    office: {
      open: isOfficeOpen(today, minute, officialCalendar, officeHours),
      hours: officeHoursWords(officeHours),
    },
    notices: notices.map(({ _id, title, publishedAt }) => ({ id: _id, title, publishedAt })),
    activities: nextOfEachSeries(activities)
      .sort((one, other) => one.startsAt - other.startsAt)
      .slice(0, SHOWN.activities)
      .map((activity) => activitySummary(activity, now)),
    matters: matters.map((matter) => summaryOf(matter, today, officialCalendar)),
    /** Where the caller lives, when he is a resident. */
    homeEstateId: resident?.home.estateId,
    /** Whether the workbench has anything to do with the caller. */
    isStaff: !!openid && actingPosts(openid, posts, today).length > 0,
  }
  return { page }
}

/** The cards with their portraits as addresses a page can show; without them when storage does not answer. */
async function withPortraits(cards: ContactCard[]): Promise<ContactCard[]> {
  const addresses = await addressesOf(cards.flatMap(({ portrait }) => portrait ?? [])).catch((error) => {
    logSpared('portraits', error, 'error')
    return new Map<string, string>()
  })
  return cards.map(({ portrait, ...card }) => ({ ...card, portrait: portrait && addresses.get(portrait) }))
}
