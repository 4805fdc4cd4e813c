import { z } from 'zod'

export const ClosureForm = z.object({ belowQuorumReason: z.string().trim().min(10).max(1000).optional() })
export type ClosureInput = z.infer<typeof ClosureForm>

export const ChairForm = z.object({ submission: z.uuid(), reason: z.string().trim().min(10).max(1000) })
export type ChairInput = z.infer<typeof ChairForm>
