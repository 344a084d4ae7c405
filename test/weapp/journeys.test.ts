import { brokenLamp } from '../browser/broken-lamp'
import { lastPlace } from '../browser/last-place'
import { offlineDraft } from '../browser/offline-draft'
import { twentyHours } from '../browser/twenty-hours'
import { type District, openDistrict } from './district'
import { ringFromTheDoor, saidInstead } from './journeys'

let district: District

beforeAll(async () => {
  district = await openDistrict()
})
afterAll(() => district.close())

test('J1: someone who has never been here scans the door code and rings a grid leader', async () => {
  await ringFromTheDoor(district)
})

test('J2: a broken lamp with a photo is accepted, answered and rated', async () => {
  await brokenLamp(district)
})

test('J4: two want the last place; one waits, is promoted, confirms in time and checks in', async () => {
  await lastPlace(district)
})

test('J13: what is reported without a network outlasts the app, is sent by itself, and is filed once', async () => {
  await offlineDraft(district)
})

test('who does not type says it', async () => {
  await saidInstead(district)
})

test('J5: a party member registers twice, serves three duties, reaches 20 hours; the certificate is checked', async () => {
  await twentyHours(district)
})
