import { hash, verify } from '@node-rs/argon2'

/** argon2id (the library's own choice) as OWASP proposes for servers: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Takes tens of milliseconds and much memory: never inside a transaction. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** Somebody without a password takes as long to refuse as somebody with one. */
export async function isPassword(passwordHash: string | null | undefined, password: string): Promise<boolean> {
	const matches = await verify(passwordHash ?? (await nobodys()), password)
	return matches && typeof passwordHash === 'string'
}

let nobodysHash: Promise<string> | undefined
const nobodys = () => {
	nobodysHash ??= hashPassword(crypto.randomUUID())
	return nobodysHash
}
