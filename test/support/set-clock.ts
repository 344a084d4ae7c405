import { setClock } from '../../local-cloud/set-clock'

/** Before each test file: its clock starts at CLOCK_STARTS_AT, when that is set. */
setClock()
