import type { SampleDistrict } from '../../local-cloud/sample/sample'

/** Who opens a page, and how: everything of the sample that makes it long. */
export interface Visit {
  openid: string
  query?: Record<string, string>
}

/** A room's pages, each with its visit. */
export type Visits = (sample: SampleDistrict) => Record<string, Visit>
