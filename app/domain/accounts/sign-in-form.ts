import { z } from 'zod'
import { EmailAddress } from './email-address.ts'
import { TypedPassword } from './password.ts'

export const SignInForm = z.object({ email: EmailAddress, password: TypedPassword, next: z.string().optional() })
