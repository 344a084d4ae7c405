import { maskName, maskPhone } from '../../../cloudfunctions/resident/mask'

const NAMES: [string, string][] = [
  ['张三', '张*'],
  ['张三丰', '张*'],
  ['王女士', '王*'],
  ['欧阳娜娜', '欧阳*'],
  ['欧阳娜', '欧阳*'],
  ['欧阳', '欧*'],
  ['司马光', '司马*'],
  ['张', '*'],
  ['', '*'],
  [' 李四 ', '李*'],
  ['𠮷田', '𠮷*'],
  ['Tom', 'T*'],
]

test.each(NAMES)('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

const PHONES: [string, string][] = [
  ['13800008000', '138****8000'],
  ['138 0000 8000', '138****8000'],
  ['+8613800008000', '+86138****8000'],
  ['0519-85550000', '0519-****0000'],
  ['051985550000', '0519****0000'],
  ['010-85550000', '010-****0000'],
  ['85550000', '****00'],
  ['12345', '****45'],
  ['110', '****'],
  ['', '****'],
]

test.each(PHONES)('the number %s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})
