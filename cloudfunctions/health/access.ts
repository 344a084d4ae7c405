import type { Who } from '../platform/access'

export const ACCESS = { overview: ['administrator'] } as const satisfies Record<string, Who>
