import { View } from '@tarojs/components'
import { useState } from 'react'
import { understand } from '../../../cloudfunctions/division/address'
import { type Place, placeLabel } from '../../../cloudfunctions/division/estate'
import { Chips } from '../../ui/chips'
import { TextField } from '../../ui/field'
import styles from './index.module.scss'

interface Estate {
  id: string
  name: string
  street: string
  community: string
  buildings: { id: string; name: string; units: string[] }[]
}

interface WrittenAddressProps {
  estate: Estate
  onChange: (place: Place) => void
  /** Whether what stands there is one clear place. */
  onWritten: (clear: boolean) => void
}

const LONGEST = 40

/** More than this are no help: then the list of all buildings below is. */
const MOST_CANDIDATES = 6

/** An address as people write it, `8-1-301`; what may mean several places is asked about, never guessed. */
export function WrittenAddress({ estate, onChange, onWritten }: WrittenAddressProps) {
  const [text, setText] = useState('')
  const named = {
    ...estate,
    _id: estate.id,
    buildings: estate.buildings.map((it) => ({ ...it, units: it.units.map((name) => ({ name })) })),
  }
  const meaning = text.trim() ? understand(named, text) : undefined
  const candidates = meaning?.clear === false ? meaning.candidates : []
  const write = (next: string) => {
    setText(next)
    const found = next.trim() ? understand(named, next) : undefined
    onWritten(found?.clear ?? false)
    if (found?.clear) onChange(found.place)
  }
  const label = (place: Place) => placeLabel(named, place).slice(estate.name.length)
  return (
    <View className={styles.written}>
      <TextField
        label='写楼栋门牌（也可以在下面选）'
        value={text}
        onChange={write}
        most={LONGEST}
        placeholder='如：3号楼2单元301'
        hint={meaning?.clear ? `已找到：${placeLabel(named, meaning.place)}` : undefined}
      />
      {candidates.length > 0 && candidates.length <= MOST_CANDIDATES && (
        <Chips
          label='您指的是哪一处'
          choices={candidates.map((place, index) => [String(index), label(place)] as const)}
          onChoose={(index) => {
            const place = candidates[Number(index)]
            if (place) onChange(place)
          }}
        />
      )}
    </View>
  )
}
