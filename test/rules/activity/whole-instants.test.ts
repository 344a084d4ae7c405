import { wholeInstants } from '../../../cloudfunctions/activity/whole-instants'

const pageOf = (instants: number[], limit: number) => wholeInstants(instants, limit, (instant) => instant)

test('a page ends with a whole instant, so that none of its others is lost', () => {
  expect(pageOf([1, 2, 3, 3], 4)).toEqual({ page: [1, 2], next: 2 })
  expect(pageOf([9, 8, 7, 7, 6], 5)).toEqual({ page: [9, 8, 7, 7], next: 7 })
})

test('the last page is whole, and so is a page of one instant', () => {
  expect(pageOf([1, 2, 2], 4)).toEqual({ page: [1, 2, 2] })
  expect(pageOf([], 4)).toEqual({ page: [] })
  expect(pageOf([5, 5], 2)).toEqual({ page: [5, 5], next: 5 })
})
