import type { Pages } from '../../open-page'
import { Page } from '../../ui/page'
import { useParameters } from '../../use-parameters'
import { FiguresView } from './figures-view'

/** The figures of a party organisation or a community: units, never persons. */
export default function FiguresPage() {
  const { unit = '', name } = useParameters<Pages['volunteer/figures']>()
  return (
    <Page>
      <FiguresView unit={unit} name={name} />
    </Page>
  )
}
