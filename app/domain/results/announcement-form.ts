import { z } from 'zod'
import { TextsForm } from '#app/domain/contest/edition-form.ts'
import { WallClock } from '#app/domain/contest/wall-clock.ts'
import { Locale } from '#app/domain/shared/language.ts'

/** The instant is a wall-clock time in the edition's zone. */
export const AnnouncementForm = z.object({
	introduction: TextsForm(2000),
	visibleFrom: WallClock,
	/** In these every text must be there before the release. */
	languages: z.array(Locale).default([]),
})
type Typed = z.output<typeof AnnouncementForm>
export type AnnouncementInput = Omit<Typed, 'languages'> & Partial<Typed>

/** With the digest of what was shown to whoever releases it. */
export const ReleaseForm = z.object({ seen: z.string().max(64) })
