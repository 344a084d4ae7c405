import { TextField } from '../../ui/field'
import { Section } from '../../ui/section'

/** A new community as it is being written. */
export interface Written {
  code: string
  name: string
}

interface NewCommunitiesProps {
  written: readonly Written[]
  /** The number of the part that stays what it was, from 0. */
  keeps: number
  onChange: (written: Written[]) => void
  /** What one of them lacks. */
  error?: string
}

const CODE = /^\d{12}$/

/** What new communities lack before they can be filed. */
export function lacksOf(written: readonly Written[]): string | false {
  if (written.some(({ name }) => !name.trim())) return '请填写每个新社区的名称'
  return written.some(({ code }) => !CODE.test(code)) && '新社区的编号是12位数字，请核对'
}

/** Code and name of each part that becomes a community of its own. */
export function NewCommunities({ written, keeps, onChange, error }: NewCommunitiesProps) {
  const change = (at: number, some: Partial<Written>) =>
    onChange(written.map((it, index) => (index === at ? { ...it, ...some } : it)))
  return written.map(({ code, name }, at) => {
    const part = `第 ${at < keeps ? at + 1 : at + 2} 份`
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the row
      <Section key={at} title={`${part}成为新社区`}>
        <TextField
          label={`${part}的名称`}
          value={name}
          onChange={(it) => change(at, { name: it })}
          placeholder='如：新南二社区'
          most={20}
          error={name.trim() ? undefined : error}
        />
        <TextField
          label={`${part}的编号`}
          value={code}
          onChange={(it) => change(at, { code: it.trim() })}
          hint='先按顺序暂编；统计部门给了正式的12位编号，请改成正式的'
          most={12}
          error={name.trim() && !CODE.test(code) ? error : undefined}
        />
      </Section>
    )
  })
}
