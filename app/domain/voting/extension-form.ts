import { z } from 'zod'
import { WallClock } from '#app/domain/contest/wall-clock.ts'

export const ExtensionForm = z.object({ votingCloses: WallClock, reason: z.string().trim().min(10).max(1000) })
export type ExtensionInput = z.infer<typeof ExtensionForm>
