import { useInfiniteQuery } from '@tanstack/react-query'
import { isUndated, type Setting } from '../../../cloudfunctions/settings/settings'
import { cloud } from '../../cloud/client'
import { Row, Rows } from '../../ui/card'
import { dayName, momentOf } from '../../ui/dates'
import { ListView } from '../../ui/list-view'
import { Section } from '../../ui/section'

/** Who set it to what, newest first: the ledger of this setting. */
export function History({ setting }: { setting: Setting }) {
  const options = cloud.settings.history.infiniteQueryOptions(
    { setting },
    { getNextPageParam: ({ next }) => next, initialCursor: undefined },
  )
  const query = useInfiniteQuery(options)
  return (
    <Section title='修改记录'>
      <ListView
        query={query}
        itemsOf={({ pages }) => pages.flatMap(({ lines }) => lines)}
        empty={{ sentence: '还没有改过，用的是默认值' }}
      >
        {(lines) => (
          <Rows>
            {lines.map(({ id, words, from, at, by }) => (
              <Row
                key={id}
                title={isUndated(setting) ? words : `${dayName(from)}起：${words}`}
                detail={`${momentOf(at)} ${by}`}
              />
            ))}
          </Rows>
        )}
      </ListView>
    </Section>
  )
}
