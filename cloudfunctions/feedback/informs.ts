import type { PostKind } from '../platform/post-kind'

/** Who may be told of a matter besides its holder. */
export type Informed = Extract<PostKind, 'policeOfficer' | 'healthSteward'>

export const INFORMED = { policeOfficer: '社区民警', healthSteward: '健康管家' } as const satisfies Record<
  Informed,
  string
>
