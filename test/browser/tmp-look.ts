import { openDistrict } from './district'
import { STOPS } from './looks/stops'

async function main() {
  const district = await openDistrict()
  const zhang = await district.phone('sample-zhang-ming')
  await zhang.opens('/contact/leave/index')
  await zhang.taps('3 天')
  await zhang.taps('冯秀兰')
  await zhang.taps('请假')
  await zhang.page.waitForTimeout(1500)
  const wang = await district.phone('sample-wang-guiying')
  await wang.opens()
  await wang.taps('打电话给冯秀兰')
  await wang.taps('设施维修')
  await wang.writes('您要反映什么？', '二楼的扶手松了')
  await wang.taps('提交')
  await wang.page.waitForTimeout(2500)
  await wang.page.screenshot({ path: '/tmp/posts-shots/j14.png' })
  console.log(
    'J14',
    await wang.page.url(),
    (await wang.page.innerText('body')).slice(0, 600).replaceAll('\n', ' | '),
  )
  console.log(district.cloud.log.lines.slice(-5))
  const names = process.argv.slice(2)
  for (const stop of STOPS.filter(({ page }) => /^(contact|division)\//.test(page)).filter(
    ({ name }) => names.length === 0 || names.includes(name),
  )) {
    try {
      const phone = await district.phone(stop.who)
      await phone.opens(stop.opens ?? `/${stop.page}`)
      await phone.settles()
      await stop.walks?.(phone)
      await phone.sees(stop.sees)
      for (const [look, width, elder, dark] of [
        ['normal', 375, false, false],
        ['elder', 375, true, false],
        ['dark', 375, false, true],
        ['desk', 1280, false, false],
      ] as const) {
        if (look !== 'normal' && !/请假$|分流测试$|社区的网格|拆分/.test(stop.name)) continue
        await phone.looks({ width, elder, dark })
        const height = await phone.page.evaluate(
          () => Math.max(...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight)) + 60,
        )
        await phone.page.setViewportSize({ width, height: Math.min(Math.max(height, 700), 2600) })
        await phone.page.waitForTimeout(250)
        await phone.page.screenshot({ path: `/tmp/posts-shots/${stop.name}-${look}.png` })
      }
      await phone.page.context().close()
      console.log('ok', stop.name)
    } catch (error) {
      console.log('FAIL', stop.name, String(error).slice(0, 200))
    }
  }
  await district.close().catch((error) => console.log(String(error).slice(0, 600)))
}
main().then(
  () => process.exit(0),
  (e) => {
    console.error(e)
    process.exit(1)
  },
)
