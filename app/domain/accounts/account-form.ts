import { z } from 'zod'
import { Locale } from '#app/domain/shared/language.ts'
import { EmailAddress } from './email-address.ts'
import { NewPassword, TypedPassword } from './password.ts'

export const PersonName = z.string().trim().min(1).max(120)

export const PersonForm = z.object({ name: PersonName, locale: Locale })
export type PersonDetails = z.infer<typeof PersonForm>

export const PasswordForm = z.object({ current: TypedPassword, password: NewPassword })

/** Who accepts an invitation tells what is not known yet: all of it, a password, or nothing. */
export const acceptanceForms = {
	unnamed: z.object({ email: EmailAddress, name: PersonName, password: NewPassword }),
	new: z.object({ name: PersonName, password: NewPassword }),
	known: z.object({ password: TypedPassword }),
	'signed-in': z.object({}),
} as const
export type Invitee = keyof typeof acceptanceForms
