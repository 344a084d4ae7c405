import { Row, Rows } from '../../ui/card'
import { SearchField } from '../../ui/field'
import { ListView } from '../../ui/list-view'
import { useEstateSearch } from '../../use-estate-search'

/** The estate the address lies in, by its name. */
export function ChooseEstate({ onChoose }: { onChoose: (estate: { id: string; name: string }) => void }) {
  const { search, setSearch, query } = useEstateSearch()
  return (
    <>
      <SearchField
        label='搜索小区'
        value={search}
        onChange={setSearch}
        placeholder='先找小区，如：怡和'
        most={20}
      />
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap((page) => page.estates)}
        empty={{
          sentence: '没有这个名称的小区，换个写法试试',
          action: { label: '看全部小区', onTap: () => setSearch('') },
        }}
      >
        {(estates) => (
          <Rows>
            {estates.map(({ id, name, street, community }) => (
              <Row
                key={id}
                title={name}
                detail={`${street} · ${community}`}
                open={() => onChoose({ id, name })}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </>
  )
}
