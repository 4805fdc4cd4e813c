import { z } from 'zod'
import { Name } from './library-form.ts'

export const BranchForm = z.object({ name: Name, place: Name })
export type BranchForm = z.infer<typeof BranchForm>
