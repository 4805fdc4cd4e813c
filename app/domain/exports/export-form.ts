import { z } from 'zod'
import { exportFormats, offeredKinds } from './export.ts'

/** What somebody wants made: one table as a sheet, or any number of them in an archive. */
export const ExportForm = z
	.object({
		kinds: z.array(z.enum(offeredKinds)).min(1, 'required'),
		format: z.enum(exportFormats),
		marked: z.boolean().optional(),
	})
	.refine(({ kinds, format }) => format === 'zip' || kinds.length <= 1, { error: 'export-one-kind', path: ['format'] })

/** Streets and telephone numbers: whoever asks says once more that they are needed. */
export const AddressesForm = z.object({
	format: z.enum(exportFormats),
	marked: z.boolean().optional(),
	needed: z.literal(true, { error: 'required' }),
})

export interface ExportWish {
	readonly kinds: readonly string[]
	readonly format: z.infer<typeof ExportForm>['format']
	readonly marked?: boolean | undefined
}

/** What the form sends to have the same made again. */
export const fieldsOfWish = ({ kinds, format, marked }: ExportWish) => ({
	kinds,
	format,
	...(marked && { marked: 'on' }),
})
