import fc from 'fast-check'
import type { Post } from '../../../cloudfunctions/contact/post'
import { published, withdrawn } from '../../../cloudfunctions/contact/publication'
import { addDays } from '../../../cloudfunctions/platform/day'
import type { Roster } from '../../../cloudfunctions/roster/roster'
import { at, TODAY } from '../../support/builders'
import { generateDistrict, SMALL } from '../../support/division/generate'
import {
  applied,
  decide,
  rosterOfGenerated,
  sampleRosterData,
  type Texts,
  textsOf,
} from '../../support/roster'

const sample = sampleRosterData()

/** The sample's file after somebody has edited it. */
function edited(edit: (texts: Texts) => void): Texts {
  const texts = textsOf(sample)
  edit(texts)
  return texts
}

const rowOf = (texts: Texts, sheet: string, ...words: string[]) => {
  const found = texts[sheet]?.find((row) => words.every((word) => row.includes(word)))
  if (!found) throw new Error(`no row with ${words.join(' ')}`)
  return found
}
const without = (texts: Texts, sheet: string, ...words: string[]) => {
  const row = rowOf(texts, sheet, ...words)
  texts[sheet] = (texts[sheet] ?? []).filter((one) => one !== row)
}
const told = (texts: Texts) =>
  decide(texts, sample).changes.map(({ kind, label, told: words }) => [kind, label, ...words].join(' '))
const faults = (texts: Texts) =>
  decide(texts, sample).faults.map(({ sheet, row, column, sentence }) =>
    [sheet, row && `第${row}行`, column, sentence].filter(Boolean).join(' '),
  )

describe('the file that an export gives', () => {
  test('changes nothing when it is imported', () => {
    const { changes, faults: found, warnings } = decide(textsOf(sample), sample)
    expect({ changes, found, warnings }).toEqual({ changes: [], found: [], warnings: [] })
  })

  test('changes nothing for any generated district', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const roster = rosterOfGenerated(generateDistrict(SMALL, seed), seed)
        const { changes, faults: found } = decide(textsOf(roster), roster)
        expect({ changes, found }).toEqual({ changes: [], found: [] })
      }),
      { numRuns: 6 },
    )
  })

  test('builds the same district in an empty one, and then changes nothing', () => {
    const empty: Roster = { organisations: [], grids: [], estates: [], posts: [], partyOrganizations: [] }
    const { changes, faults: found } = decide(textsOf(sample), empty)
    const built = applied(empty, changes)
    expect(found).toEqual([])
    expect(built.estates).toEqual(sample.estates)
    expect(decide(textsOf(sample), built).changes).toEqual([])
  })
})

test('whatever is edited: once it is applied, the same file changes nothing', () => {
  const edits = fc.array(
    fc.tuple(fc.constantFrom('楼栋', '联系人', '人员', '党组织'), fc.nat(), fc.constantFrom('drop', 'swap')),
  )
  fc.assert(
    fc.property(edits, (list) => {
      const texts = edited((all) => {
        for (const [sheet, number, how] of list) {
          const rows = all[sheet] ?? []
          const index = 1 + (number % (rows.length - 1))
          const [row] = rows.splice(index, 1)
          if (row && how === 'swap') rows.push(row)
        }
      })
      const { changes } = decide(texts, sample)
      expect(decide(texts, applied(sample, changes)).changes).toEqual([])
    }),
    { numRuns: 20 },
  )
})

describe('what a change is told as', () => {
  test('a household more, a renamed estate, a community renamed with all its estates', () => {
    const texts = edited((all) => {
      const [, ...rows] = all.楼栋 ?? []
      const unit = rows.find(
        ([estate, building, name]) => [estate, building, name].join('') === '怡和苑3幢2单元',
      )
      if (unit) unit[3] = '１４'
      for (const row of rows) if (row[0] === '天安花园') row[0] = '天安新苑'
      rowOf(all, '机构', '凌塘社区')[1] = '凌塘新社区'
    })
    expect(told(texts)).toEqual(
      expect.arrayContaining([
        'change 凌塘新社区 名称：凌塘社区 → 凌塘新社区',
        'change 天安社区天安新苑 小区：天安花园 → 天安新苑',
        expect.stringMatching(/^change 新南社区怡和苑 3幢2单元 户数：\d+ → 14$/),
        expect.stringMatching(/^change 凌塘新社区\S+ 上级名称/),
      ]),
    )
  })

  test('a building that goes to another grid, by the names of the grids', () => {
    const texts = edited((all) => {
      for (const row of all.楼栋?.slice(1) ?? [])
        if (row[0] === '怡和苑' && row[1] === '20幢') row.splice(4, 2, at('02'), at('02-1'))
    })
    const [words] = told(texts)
    expect(words).toMatch(/^change 新南社区怡和苑 20幢1单元 网格：3网格 → 2网格/)
    expect(words).toContain('微网格：微网格03-2 → 微网格02-1')
  })

  test('a successor is a new post, and the one before ends yesterday', () => {
    const texts = edited((all) => {
      for (const sheet of ['人员', '联系人']) rowOf(all, sheet, at('02'), '网格长')[2] = '钱七'
    })
    expect(told(texts)).toEqual(['add 新南社区2网格 网格长 钱七', 'end 新南社区2网格 网格长 李红'])
    const after = applied(sample, decide(texts, sample).changes)
    expect(after.posts.find(({ holder }) => holder?.name === '李红')).toMatchObject({ until: '2026-03-01' })
  })

  test('whoever comes back gets a post of its own; the one that ended stays as it was', () => {
    const gone = edited((all) => {
      for (const sheet of ['人员', '联系人']) without(all, sheet, at('02'), '网格长')
    })
    const ended = applied(sample, decide(gone, sample).changes)
    const back = applied(ended, decide(textsOf(sample), ended).changes)
    const terms = back.posts.filter(({ scope, kind }) => scope === at('02') && kind === 'gridLeader')
    expect(terms.map(({ until }) => until)).toEqual(['2026-03-01', undefined])
  })

  test('a building that is gone is kept for its history and no longer offered', () => {
    const texts = edited((all) => {
      all.楼栋 = (all.楼栋 ?? []).filter(([estate, building]) => estate !== '怡和苑' || building !== '3幢')
    })
    const yiheyuan = applied(sample, decide(texts, sample).changes).estates.find(
      ({ name }) => name === '怡和苑',
    )
    expect(yiheyuan?.buildings.map(({ name }) => name)).not.toContain('3幢')
    expect(yiheyuan?.gone).toMatchObject([{ id: '3', name: '3幢', goneOn: TODAY }])
  })

  test('a new estate gets the next number of its community, its buildings get theirs', () => {
    const rows = ['1幢', '乙幢', '综合楼'].map((name) => [
      '河海新苑',
      name,
      '1单元',
      '12',
      '320402001001-01',
      '',
      '',
      '',
      '',
      '',
      '',
    ])
    const { changes } = decide(
      edited((all) => all.楼栋?.push(...rows)),
      sample,
    )
    expect(changes).toMatchObject([
      {
        kind: 'add',
        id: '320402001001e05',
        after: { street: '河海街道', buildings: [{ id: '1' }, { id: 'yi' }, { id: 'b' }] },
      },
    ])
  })

  test('a sheet that the file does not bring stays as it is', () => {
    const { 机构: organisations = [] } = textsOf(sample)
    expect(told({ 机构: organisations })).toEqual([])
  })
})

describe('a mobile', () => {
  const withPhone = (phone: string) =>
    edited((all) => {
      rowOf(all, '人员', at('02'), '网格长')[3] = phone
    })
  const holderOf = (roster: Roster) => roster.posts.find(({ holder }) => holder?.name === '李红')?.holder
  const give = (roster: Roster, phone: string) => applied(roster, decide(withPhone(phone), roster).changes)

  test('that is told for the first time keeps who has signed in; another one unbinds him', () => {
    const posts = sample.posts.map((post) => {
      const { holder: { phone: _untold, ...holder } = { name: '' } } = post
      return holder.name === '李红' ? { ...post, holder } : post
    })
    const first = give({ ...sample, posts }, '+86 100 0000 0001')
    expect(holderOf(first)).toEqual({ name: '李红', phone: '10000000001', openid: 'sample-li-hong' })
    expect(holderOf(give(first, '１００００００００01'))).toEqual(holderOf(first))
    expect(holderOf(give(first, '10000000002'))).toEqual({ name: '李红', phone: '10000000002' })
  })

  test('keeps leave and portrait', () => {
    const away: Post['leave'] = { from: TODAY, until: TODAY }
    const roster = {
      ...sample,
      posts: sample.posts.map((post) => (post.holder?.name === '李红' ? { ...post, leave: away } : post)),
    }
    const post = give(roster, '10000000001').posts.find(({ holder }) => holder?.name === '李红')
    expect(post?.leave).toEqual(away)
    expect(post?.contact?.portrait).toBe(sample.posts.find(({ _id }) => _id === post?._id)?.contact?.portrait)
  })
})

describe('what he shows of himself in the app', () => {
  const ofLi = (roster: Roster) => roster.posts.find(({ holder }) => holder?.name === '李红')
  const having = (change: (post: Post) => Post): Roster => ({
    ...sample,
    posts: sample.posts.map((post) => (post.holder?.name === '李红' ? change(post) : post)),
  })
  const again = (roster: Roster, texts = textsOf(sample)) => applied(roster, decide(texts, roster).changes)
  const shown = { dutyPhone: '10000009999', askFor: '只管楼道灯', publishedUntil: addDays(TODAY, 9) }

  test('taken back, an older file does not publish it again', () => {
    const roster = having((post) => withdrawn(post, TODAY))
    expect(decide(textsOf(sample), roster).changes).toEqual([])
    const unlisted = edited((all) => without(all, '联系人', '李红'))
    expect(ofLi(again(again(roster, unlisted)))?.contact).toEqual(ofLi(roster)?.contact)
  })

  test('published, its number, words and day stay while the roster changes title and order', () => {
    const titled = edited((all) => {
      rowOf(all, '联系人', at('02'), '网格长')[3] = '二网格长'
    })
    const post = ofLi(
      again(
        having((it) => published(it, shown)),
        titled,
      ),
    )
    expect(post?.contact).toMatchObject({ ...shown, title: '二网格长', own: true })
  })

  test('of who never touched it the file decides', () => {
    const longer = edited((all) => {
      rowOf(all, '联系人', at('02'), '网格长')[6] = shown.publishedUntil
    })
    expect(ofLi(again(sample, longer))?.contact?.publishedUntil).toBe(shown.publishedUntil)
  })
})

describe('what is forgiven', () => {
  test('blank rows, the explaining row, other columns’ order, full-width digits, stray spaces, merged names', () => {
    const texts = edited((all) => {
      for (const sheet of Object.keys(all)) {
        const [header = [], ...rows] = all[sheet] ?? []
        const explaining = header.map((_name, index) => (index ? '' : '说明：从这里开始填写'))
        const spelled = rows.map((row) => row.map((cell) => cell.replace(/^\d+$/, wide)))
        all[sheet] = [[], header, explaining, [], ...spelled, []].map((row) => [...row].reverse())
      }
    })
    expect(told(texts)).toEqual([])
  })

  test('an estate and a building written once over their units', () => {
    const texts = edited((all) => {
      let [estate, building] = ['', '']
      for (const row of (all.楼栋 ?? []).slice(1)) {
        const same = [row[0] === estate, row[0] === estate && row[1] === building]
        ;[estate = '', building = ''] = row
        if (same[0]) row[0] = row[9] = ''
        if (same[1]) row[1] = row[10] = ''
      }
    })
    expect(faults(texts)).toEqual([])
    expect(told(texts)).toEqual([])
  })

  const wide = (digits: string) =>
    ` ${digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))}\u3000`
})

/** One slip of the pen each, and the sentence that tells of it. */
const SLIPS: [what: string, edit: (texts: Texts) => void, fault: string][] = [
  [
    'a sheet without content',
    (all) => Object.keys(all).map((sheet) => (all[sheet] = [])),
    '这份文件里没有名册内容，请用下载的模板填写',
  ],
  [
    'a missing column',
    (all) => (all.党组织 = (all.党组织 ?? []).map((row) => row.slice(0, 3))),
    '党组织 第1行 缺少“在职党员数”列，请用下载的模板填写',
  ],
  [
    'a code that is none',
    (all) => (rowOf(all, '机构', '凌塘社区')[0] = '32040200300'),
    '机构 第11行 A列 编号 “32040200300”不是区、街道、社区或部门的编号',
  ],
  ['a grid twice', (all) => all.网格?.push([at('02'), '']), '网格 第56行 A列 编号 与第37行重复'],
  [
    'a grid of a community nobody knows',
    (all) => all.网格?.push(['320402003009-01', '']),
    '网格 第56行 A列 编号 社区320402003009不在“机构”表里',
  ],
  [
    'an area of two corners',
    (all) => (rowOf(all, '网格', at('02'))[1] = '119.9,31.7 119.8,31.7'),
    '网格 第37行 B列 范围 范围请写成“经度,纬度 经度,纬度 …”，至少三个点',
  ],
  [
    'a building in a grid nobody knows',
    (all) => ((all.楼栋?.[1] ?? [])[4] = '320402001001-09'),
    '楼栋 第2行 E列 网格 “320402001001-09”不在“网格”表里',
  ],
  [
    'a unit without households',
    (all) => ((all.楼栋?.[1] ?? [])[3] = ''),
    '楼栋 第2行 D列 户数 请填写这个单元的户数',
  ],
  ['households in words', (all) => ((all.楼栋?.[1] ?? [])[3] = '二十六'), '楼栋 第2行 D列 户数 请填写整数'],
  [
    'a unit twice',
    (all) => all.楼栋?.splice(2, 0, [...(all.楼栋[1] ?? [])]),
    '楼栋 第3行 B列 楼栋 与第2行重复',
  ],
  [
    'a post that is none',
    (all) => ((all.人员?.[1] ?? [])[1] = '督察员'),
    '人员 第2行 B列 岗位 没有“督察员”这个岗位，请从下拉列表中选择',
  ],
  [
    'a leader of a grid at a community',
    (all) => (rowOf(all, '人员', at('02'), '网格员')[0] = at()),
    '网格员的服务范围要是网格或微网格，这里填的是社区',
  ],
  [
    'a mobile of ten digits',
    (all) => ((all.人员?.[1] ?? [])[3] = '1000000000'),
    '人员 第2行 D列 手机号 手机号要是11位数字',
  ],
  [
    'one mobile for two',
    (all) => [1, 2].map((row) => ((all.人员?.[row] ?? [])[3] = '10000000001')),
    '是同一个手机号，请核对',
  ],
  [
    'a day that does not exist',
    (all) => ((all.人员?.[1] ?? [])[4] = '2026-02-30'),
    '人员 第2行 E列 任职日期 日期请写成 2026-01-31 的样子',
  ],
  [
    'a contact who is not among the staff',
    (all) => without(all, '人员', at('02'), '网格长'),
    '“人员”表里没有这个岗位的李红；已离任的请删去这一行，新到任的请先登记在“人员”表',
  ],
  [
    'a party organisation that belongs nowhere',
    (all) => ((all.党组织?.[1] ?? [])[1] = ''),
    '所属社区和所属单位请填写其中一个',
  ],
]

test.each(SLIPS)('%s is told where it stands', (_what, edit, fault) => {
  expect(faults(edited(edit))).toContainEqual(expect.stringContaining(fault))
})

test('a sheet and a column nobody knows are told, and do not forbid the import', () => {
  const texts = edited((all) => {
    all.备注 = [['随便写写']]
    for (const [index, row] of (all.机构 ?? []).entries()) row.push(index ? '' : '排序号')
  })
  const { faults: found, warnings, changes } = decide(texts, sample)
  expect([found, changes]).toEqual([[], []])
  expect(warnings.map(({ sheet, sentence }) => `${sheet} ${sentence}`)).toEqual([
    '机构 不认识“排序号”这一列，没有读取',
    '备注 不认识这张工作表，没有读取；能读取的是机构、网格、楼栋、联系人、人员、党组织',
  ])
})

test('a name that a spreadsheet would reckon with comes back as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', "'=", "'"), (sign) => {
      const roster = {
        ...sample,
        organisations: sample.organisations.map((it) =>
          it.name === '凌塘社区' ? { ...it, name: `${sign}SUM(1)` } : it,
        ),
      }
      const texts = textsOf(roster)
      expect(rowOf(texts, '机构', '320402003002')[1]).not.toMatch(/^[=+\-@]/)
      expect(decide(texts, roster).wanted.organisations).toContainEqual(
        expect.objectContaining({ _id: '320402003002', name: `${sign}SUM(1)` }),
      )
    }),
  )
})
