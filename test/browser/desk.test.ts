import { type District, openDistrict } from './district'
import { fileMatter } from './tap-journeys'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('on a desk a matter opens beside the list, and the keyboard is enough', async () => {
  await fileMatter(district, '二楼的扶手松了')
  await fileMatter(district, '门口的地砖翘起来了')
  const desk = await district.phone('sample-zhang-ming', { width: 1280 })
  await desk.opens('/workbench/matters/index')
  await desk.sees('窨井盖')
  await desk.sees('办理过程')
  const options = desk.page.getByRole('option')
  const all = await options.count()
  expect(all).toBeGreaterThanOrEqual(3)
  expect(await options.first().getAttribute('aria-selected')).toBe('true')

  await options.first().focus()
  const chosen = desk.page.locator('[role=option][aria-selected=true]')
  for (let pressed = 0; pressed < all && !(await chosen.textContent())?.includes('地砖'); pressed++)
    await desk.page.keyboard.press('ArrowDown')
  await expect(chosen.textContent()).resolves.toContain('地砖')
  await desk.sees(/转办：3幢2单元/)

  await desk.page.getByRole('button', { name: '受理' }).focus()
  await desk.page.keyboard.press('Enter')
  await desk.sees('给居民的答复')
  expect(await options.count()).toBe(all)
  expect(desk.tapped).toBe(0)
})

test('a list is narrowed to one step, and a number that is read out on the phone finds its matter', async () => {
  const text = '电梯口的灯一直闪'
  const id = await fileMatter(district, text)
  const [{ number = '' } = {}] = district.cloud.store.find('feedback', { _id: id }) as { number?: string }[]
  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens('/workbench/matters/index')
  await zhang.taps('查找和筛选')
  await zhang.sees(text)
  expect(await zhang.canSee('待街道派单')).toBe(false)
  // A card of the list says 办理中 too.
  await zhang.page.getByRole('radio', { name: '办理中' }).click()
  await zhang.page.getByText(text).waitFor({ state: 'detached' })
  await zhang.taps('所有步骤')
  await zhang.sees(text)
  await zhang.writes('按编号查找', number)
  await zhang.page.getByText(text).nth(1).waitFor()

  const xia = await district.phone('sample-xia-qiming')
  await xia.opens('/workbench/supervision/index')
  await xia.taps('全部未办结')
  await xia.sees(text)
  await xia.page.getByRole('radio', { name: '待部门签收' }).click()
  await xia.page.getByText(text).waitFor({ state: 'detached' })
  await xia.writes('按编号查找', number)
  await xia.sees(text)
})

test('on a phone a matter opens on a page of its own', async () => {
  const phone = await district.phone('sample-zhang-ming')
  await phone.opens('/workbench/matters/index')
  await phone.sees('窨井盖')
  expect(await phone.canSee('办理过程')).toBe(false)
  await phone.taps('窨井盖')
  await phone.sees('办理过程')
})

test('words that are used often are kept for the unit, and taken away again', async () => {
  const words = '已请物业当天处理，请您再看看。'
  const id = await fileMatter(district, '信报箱的锁坏了')
  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens(`/feedback/detail/index?id=${id}`)
  await zhang.taps('受理')
  await zhang.writes('给居民的答复', words)
  await zhang.taps('用常用答复')
  await zhang.taps('把写好的存为常用')
  await zhang.taps('删除本单位存的常用答复')
  await zhang.taps('点一下，删除这一条')
  await zhang.sees('已删除，同事也不再看到')
  await zhang.sees('已现场核实')
  expect(district.cloud.store.find('answerTemplates', { text: words })).toEqual([])
})

test('who handles a matter that came again soon after an end reads so, and opens the one before', async () => {
  const before = await fileMatter(district, '三楼水管又渗水，第一次')
  const id = await fileMatter(district, '三楼水管又渗水，第二次报修')
  const { store } = district.cloud
  const [matter] = store.find('feedback', { _id: id })
  await store.remove('feedback', { _id: id }, false)
  store.load('feedback', [{ ...matter, repeat: { of: before, at: Date.now() } }])
  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens(`/feedback/detail/index?id=${id}`)
  await zhang.sees('办结不久又有反映')
  await zhang.taps('看上一件')
  await zhang.sees('三楼水管又渗水，第一次')
})
