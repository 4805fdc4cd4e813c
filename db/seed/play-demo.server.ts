import type { Context } from '#app/domain/shared/context.server.ts'
import { playBiblio2020 } from './play/biblio-2020.server.ts'
import { calendarOf } from './play/calendar.ts'
import { demoPhotos, rememberingPrepared } from './play/demo-photos.server.ts'
import { playLastYear } from './play/last-year.server.ts'
import { playOpenCall } from './play/open-call.server.ts'
import type { Stage } from './play/stage.ts'
import { seedLibraries } from './seed-libraries.server.ts'
import { seedPeople } from './seed-people.server.ts'

const longAgo = new Date('2020-10-01T08:00:00Z')

/** Libraries and people are there from the start; everything else happens, in the past, by the contest's own commands. */
export async function playDemo(world: Context): Promise<void> {
	const context = { ...world, images: rememberingPrepared(world.images) }
	const now = await context.clock(context.db)
	await context.db.transaction((tx) => seedLibraries(tx, longAgo))
	const cast = await seedPeople(context, longAgo)
	const stage: Stage = { context, now, cast, photos: demoPhotos(), calendarIn: (zone) => calendarOf(now, zone) }

	await playBiblio2020(stage)
	await playLastYear(stage)
	await playOpenCall(stage)
}
