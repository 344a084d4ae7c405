import { View } from '@tarojs/components'
import styles from './building-choice.module.scss'
import { Chips } from './chips'

interface BuildingChoiceProps {
  buildings: readonly { id: string; name: string; units: readonly string[] }[]
  buildingId?: string
  unit?: string
  onChange: (place: { buildingId: string; unit?: string }) => void
}

/** A building of the estate, then one of its units. */
export function BuildingChoice({ buildings, buildingId, unit, onChange }: BuildingChoiceProps) {
  const units = buildings.find(({ id }) => id === buildingId)?.units ?? []
  return (
    <>
      <View className={styles.step}>
        <Chips
          label='楼栋'
          choices={buildings.map(({ id, name }) => [id, name] as const)}
          chosen={buildingId}
          onChoose={(id) => onChange({ buildingId: id })}
        />
      </View>
      {buildingId && units.length > 0 && (
        <View className={styles.step}>
          <Chips
            label='单元'
            choices={units.map((name) => [name, name] as const)}
            chosen={unit}
            onChoose={(name) => onChange({ buildingId, unit: name })}
          />
        </View>
      )}
    </>
  )
}
