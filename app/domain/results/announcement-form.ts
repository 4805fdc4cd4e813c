import { z } from 'zod'
import { TextsForm } from '#app/domain/contest/edition-form.ts'
import { WallClock } from '#app/domain/contest/wall-clock.ts'

/** The instant is a wall-clock time in the edition's zone. */
export const AnnouncementForm = z.object({ introduction: TextsForm(2000), visibleFrom: WallClock })
export type AnnouncementInput = z.infer<typeof AnnouncementForm>
