import { z } from 'zod'
import { carriers } from '../carrier.ts'
import { drawsItsSecret, sourceKinds } from './source-kind.ts'

const Name = z.string().trim().min(2).max(60)
/** What the other side issued. */
const Secret = z.string().trim().min(8, 'secret-too-short').max(400)
const Address = z
	.string()
	.trim()
	.max(300)
	.refine((text) => isWebAddress(text), { error: 'web-address-invalid' })

const isWebAddress = (text: string): boolean => {
	const url = URL.canParse(text) ? new URL(text) : null
	return (
		url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === ''
	)
}

export const SourceForm = z
	.object({
		kind: z.enum(sourceKinds),
		name: Name,
		secret: Secret.optional(),
		address: Address.optional(),
		carrier: z.enum(carriers).optional(),
	})
	.superRefine(({ kind, secret, address }, refuse) => {
		const needs = (path: 'secret' | 'address', missing: boolean) => {
			if (missing) refuse.addIssue({ code: 'custom', path: [path], message: 'required' })
		}
		needs('secret', !drawsItsSecret(kind) && !secret)
		needs('address', kind === 'polling' && !address)
	})
export type SourceInput = z.infer<typeof SourceForm>

export const SecretForm = z.object({ secret: Secret.optional() })
