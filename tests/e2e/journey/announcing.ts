import { expect, type Page } from '@playwright/test'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { desk, zone } from './edition.ts'
import { fillIn, formOf } from './fill.ts'

const minute = 60_000
/** So long the pages must be looked at before. */
const lookingTakes = 12_000

/** Answers the instant: the next full minute that leaves time to look. */
export async function prepareAnnouncement(organiser: Page, introduction: string): Promise<number> {
	const instant = (Math.floor((Date.now() + lookingTakes) / minute) + 1) * minute
	await organiser.goto(`${desk}/announcement`)
	const visibleFrom = wallClockAt(new Date(instant), zone)
	await fillIn(formOf(organiser), { 'introduction.en': introduction, visibleFrom }, 'Prepare')
	await expect(organiser.getByRole('link', { name: 'Look at it and release' })).toBeVisible()
	return instant
}

/** Whoever prepared it cannot, another organiser can. */
export async function releaseAnnouncement(preparer: Page, other: Page): Promise<void> {
	const release = (page: Page) => page.getByRole('button', { name: 'Release', exact: true })
	await preparer.goto(`${desk}/announcement/release`)
	await expect(release(preparer)).toBeDisabled()
	await other.goto(`${desk}/announcement/release`)
	await release(other).click()
	await expect(other).toHaveURL(`${desk}/announcement`)
}
