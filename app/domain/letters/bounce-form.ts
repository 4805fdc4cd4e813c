import { z } from 'zod'

/** What the answer to a letter said that came back. */
export const BounceForm = z.object({ note: z.string().trim().min(1, 'required').max(300) })
