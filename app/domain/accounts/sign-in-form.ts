import { z } from 'zod'
import { EmailAddress } from './email-address.ts'
import { NewPassword, TypedPassword } from './password.ts'

export const SignInForm = z.object({ email: EmailAddress, password: TypedPassword, next: z.string().optional() })

export const ForgottenForm = z.object({ email: EmailAddress })
export type ForgottenInput = z.infer<typeof ForgottenForm>

export const ResetForm = z.object({ password: NewPassword })
