import { z } from 'zod'
import { TextsForm } from '#app/domain/contest/edition-form.ts'
import { batteries } from './battery.ts'
import { currencies, minorOf } from './money.ts'

const measure = (most: number) => z.coerce.number().int().min(1).max(most).optional()

/** One line for each single thing. */
const Serials = z
	.string()
	.transform((typed) => [...new Set(typed.split(/[\n,;]/).map((line) => line.trim()))].filter((line) => line !== ''))

const tooLong = (serials: readonly string[]) => serials.every((serial) => serial.length <= 60)

export const SerialForm = z.object({ serial: z.string().trim().min(1).max(60) })

export const UnitsForm = z.object({
	serials: Serials.refine((serials) => serials.length > 0, 'required')
		.refine((serials) => serials.length <= 500, 'serials-too-many?most=500')
		.refine(tooLong, 'serial-too-long?most=60'),
})
export type UnitsInput = z.infer<typeof UnitsForm>

export const KindForm = z
	.object({
		names: TextsForm(80),
		value: z.string().trim().max(20).optional(),
		currency: z.enum(currencies).default('EUR'),
		weight: measure(1_000_000),
		length: measure(100_000),
		width: measure(100_000),
		height: measure(100_000),
		battery: z.enum(batteries).default('none'),
	})
	.transform(({ value, currency, weight, length, width, height, ...kind }, context) => {
		const minor = value === undefined ? null : minorOf(value, currency)
		if (value !== undefined && minor === null) {
			context.addIssue({ code: 'custom', path: ['value'], message: 'amount-invalid' })
			return z.NEVER
		}
		return {
			...kind,
			value: minor,
			currency: minor === null ? null : currency,
			weight: weight ?? null,
			length: length ?? null,
			width: width ?? null,
			height: height ?? null,
		}
	})
export type KindInput = z.infer<typeof KindForm>
