import type { PostKind } from '../../cloudfunctions/platform/post-kind'
import type { Sex } from './roster'

const BACKGROUNDS = ['#dbeafe', '#dcfce7', '#fef3c7', '#fce7f3', '#e0e7ff', '#ccfbf1', '#ffedd5']
const SKINS = ['#f6d3b3', '#efc39b', '#e5b288', '#fadfc6']
const HAIRS = ['#22201f', '#3a2a22', '#4b3a30', '#1c1c24', '#8d8a88', '#6b6461']
const CLOTHES = ['#3b6ea8', '#5b7f55', '#a2543f', '#6b5b95', '#2f6f73', '#b07a2e']
const VEST = '#d43d32'

/** Hair behind the head and in front of it. */
const CUTS: Record<Sex, readonly { behind: string; front: string }[]> = {
  女: [
    { behind: 'M25 46a23 25 0 0 1 46 0v22H25z', front: 'M28 43q0-21 20-21t20 21q-12-2-20-11-7 9-20 11z' },
    {
      behind: 'M27 44a21 22 0 0 1 42 0l2 12-5 3H30l-5-3z',
      front: 'M28 44q0-22 21-22 19 0 19 22-4-12-24-13-9 4-16 13z',
    },
    { behind: 'M40 20a8 7 0 1 1 16 0v8H40z', front: 'M28 44q0-19 20-19t20 19q-5-11-20-11t-20 11z' },
  ],
  男: [
    { behind: '', front: 'M28 42q-1-18 20-18t20 18l-3-7q-17 2-27-4-6 2-7 4z' },
    { behind: '', front: 'M28 41q0-17 19-17 21-1 21 17l-4-8H32z' },
    { behind: '', front: 'M28 44q-2-15 6-18 16-6 30 2 6 5 4 16-3-9-6-11-15 3-25-2-7 4-9 13z' },
  ],
}

/** A flat, friendly drawing of nobody in particular; the same seed is always drawn the same. */
export function drawPortrait(seed: string, sex: Sex, kind: PostKind): string {
  const pick = chooser(seed)
  const [background, skin, hair] = [pick(BACKGROUNDS), pick(SKINS), pick(HAIRS)]
  const { behind, front } = pick(CUTS[sex])
  const glasses = pick([true, false, false])
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">',
    `<rect width="96" height="96" fill="${background}"/>`,
    behind && `<path fill="${hair}" d="${behind}"/>`,
    `<path fill="${skin}" d="M41 56h14v16H41z"/>`,
    dress(kind, pick(CLOTHES)),
    `<g fill="${skin}"><ellipse cx="48" cy="45" rx="19" ry="21"/><circle cx="29" cy="47" r="4"/><circle cx="67" cy="47" r="4"/></g>`,
    `<path fill="${hair}" d="${front}"/>`,
    '<g fill="#2b2522"><circle cx="41" cy="46" r="2"/><circle cx="55" cy="46" r="2"/></g>',
    `<path d="M42 55q6 ${pick([4, 5, 6])} 12 0" fill="none" stroke="#a5483c" stroke-width="2" stroke-linecap="round"/>`,
    '<g fill="#e8826e" opacity=".35"><circle cx="36" cy="52" r="3"/><circle cx="60" cy="52" r="3"/></g>',
    glasses &&
      '<g fill="none" stroke="#444" stroke-width="1.5"><circle cx="41" cy="46" r="6"/><circle cx="55" cy="46" r="6"/></g>',
    kind === 'policeOfficer' && cap(),
    '</svg>',
  ]
    .filter(Boolean)
    .join('')
}

/** What shows at work: a uniform, a white coat, the red vest of the grid; or everyday clothes. */
function dress(kind: PostKind, everyday: string): string {
  const shoulders = (colour: string) => `<path fill="${colour}" d="M14 96q2-26 27-28l7 7 7-7q25 2 27 28z"/>`
  if (kind === 'policeOfficer') return `${shoulders('#1f3a68')}<path fill="#14284a" d="M46 76h4l2 20h-8z"/>`
  if (kind === 'healthSteward') {
    return `${shoulders('#fff')}<path fill="#8fc3d9" d="M41 68l7 7 7-7-7 20z"/><path fill="#2f8f6b" d="M65 82h3v-3h3v3h3v3h-3v3h-3v-3h-3z"/>`
  }
  if (kind === 'gridLeader' || kind === 'microGridLeader') {
    return `${shoulders(everyday)}<path fill="${VEST}" d="M27 72l10-3 8 27H25zM69 72l-10-3-8 27h20z"/>`
  }
  return `${shoulders(everyday)}<path fill="#fff" d="M38 69l10 9-5 6zM58 69l-10 9 5 6z"/>`
}

function cap(): string {
  return '<path fill="#1f3a68" d="M24 26q24-20 48 0l-4 9H28z"/><path fill="#14284a" d="M27 33h42l2 5q-23-6-46 0z"/><circle cx="48" cy="25" r="4" fill="#e6c35c"/>'
}

/** Picks from lists by a number drawn from the seed's text (FNV-1a), another one for each pick. */
function chooser(seed: string) {
  let picks = 0
  return <T>(list: readonly T[]): T => {
    let hash = 0x811c9dc5
    for (const char of `${seed}/${picks++}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
    const picked = list[(hash >>> 8) % list.length]
    if (picked === undefined) throw new Error('Nothing to pick from')
    return picked
  }
}
