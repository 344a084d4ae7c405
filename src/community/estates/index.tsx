import { chooseEstate } from '../../cloud/estate-choice'
import { goToCommunity, type Pages, replacePage } from '../../open-page'
import { Row, Rows } from '../../ui/card'
import { SearchField } from '../../ui/field'
import { ListView } from '../../ui/list-view'
import { Page } from '../../ui/page'
import { useEstateSearch } from '../../use-estate-search'
import { useParameters } from '../../use-parameters'

/** The estates to choose from: to look at one's page, or as the place where one lives. */
export default function ChooseEstate() {
  const purpose = useParameters<Pages['community/estates']>().for
  const { search, setSearch, query } = useEstateSearch()

  const choose = (estateId: string) => {
    if (purpose === 'home') return replacePage('resident/home', { estateId })
    chooseEstate(estateId)
    goToCommunity()
  }
  const none = {
    sentence: '没有这个名称的小区，换个写法试试',
    action: { label: '看全部小区', onTap: () => setSearch('') },
  }
  return (
    <Page>
      <SearchField
        label='搜索小区'
        value={search}
        onChange={setSearch}
        placeholder='小区名称的开头，如：怡和'
        most={20}
      />
      <ListView query={query} itemsOf={({ pages }) => pages.flatMap((page) => page.estates)} empty={none}>
        {(estates) => (
          <Rows>
            {estates.map(({ id, name, street, community }) => (
              <Row key={id} title={name} detail={`${street} · ${community}`} open={() => choose(id)} />
            ))}
          </Rows>
        )}
      </ListView>
    </Page>
  )
}
