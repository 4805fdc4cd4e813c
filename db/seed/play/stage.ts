import type { Context } from '#app/domain/shared/context.server.ts'
import type { Cast } from '../seed-people.server.ts'
import type { Calendar } from './calendar.ts'
import type { DemoPhotos } from './demo-photos.server.ts'

/** All that an edition's story is played with. */
export interface Stage {
	readonly context: Context
	readonly now: Date
	readonly cast: Cast
	readonly photos: DemoPhotos
	readonly calendarIn: (zone: string) => Calendar
}
