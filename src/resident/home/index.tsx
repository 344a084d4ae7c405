import { useQuery } from '@tanstack/react-query'
import { cloud } from '../../cloud/client'
import { useChosenEstate } from '../../cloud/estate-choice'
import { type Pages, replacePage } from '../../open-page'
import { Page } from '../../ui/page'
import { QueryView } from '../../ui/query-view'
import { Empty, NeedsSignIn } from '../../ui/states'
import { useParameters } from '../../use-parameters'
import { HomeForm } from './home-form'

const chooseEstate = {
  label: '选择小区',
  onTap: () => replacePage('community/estates', { for: 'home' }),
}

/** Where someone lives: the estate from the list, then building, unit and room. */
export default function Home() {
  const parameters = useParameters<Pages['resident/home']>()
  const chosen = useChosenEstate()
  const me = useQuery(cloud.resident.me.queryOptions())
  if (!me.data)
    return (
      <Page>
        <QueryView query={me}>{() => null}</QueryView>
      </Page>
    )

  const resident = me.data.signedIn ? me.data.resident : undefined
  const estateId = parameters.estateId ?? resident?.home.estateId ?? chosen
  if (!me.data.signedIn)
    return (
      <Page>
        <NeedsSignIn />
      </Page>
    )
  if (!estateId)
    return (
      <Page>
        <Empty scene='door' sentence='您住在哪个小区？' action={chooseEstate} />
      </Page>
    )
  return <HomeForm estateId={estateId} resident={resident} changeEstate={chooseEstate.onTap} />
}
