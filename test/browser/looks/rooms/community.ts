import type { Stop } from '../stop'

export const stops: readonly Stop[] = [{ name: '选择小区', page: 'community/estates/index', sees: '怡和苑' }]
