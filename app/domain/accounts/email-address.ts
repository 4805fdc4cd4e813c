import { z } from 'zod'

/** RFC 5321, 4.5.3.1: at most 64 octets before the @; 254 in all, so that it fits into a path. */
const fitsIntoAnEnvelope = (address: string): boolean => address.length <= 254 && address.lastIndexOf('@') <= 64

/** As it is stored and compared: no spaces around it, lower case. */
export const EmailAddress = z
	.string()
	.trim()
	.toLowerCase()
	.max(320, { error: 'email-address-too-long', abort: true })
	.pipe(z.email({ error: 'email-address-invalid', abort: true }))
	.refine(fitsIntoAnEnvelope, { error: 'email-address-too-long' })
