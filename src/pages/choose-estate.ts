import { openPage } from '../open-page'

/** What the tabs offer whoever has no estate yet. */
export const CHOOSE_ESTATE = { label: '选择我的小区', onTap: () => openPage('community/estates', {}) }
