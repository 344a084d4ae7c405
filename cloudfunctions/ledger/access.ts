import type { Who } from '../platform/access'

/** Ledgers as files: of services with their records for a community, of figures alone for who reads figures. */
export const ACCESS = {
  service: ['communityCadre', 'streetDispatcher', 'districtSupervisor', 'partySecretary'],
} as const satisfies Record<string, Who>
