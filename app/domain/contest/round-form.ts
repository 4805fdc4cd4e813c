import { z } from 'zod'
import { WallClock } from './wall-clock.ts'

export const RoundDatesForm = z.object({ votingOpens: WallClock, votingCloses: WallClock })
export type RoundDatesInput = z.infer<typeof RoundDatesForm>
