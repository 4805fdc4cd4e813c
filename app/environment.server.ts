import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { CannotStart } from '#db/cannot-start.ts'
import { projectRoot } from '#db/project-root.ts'

const wholeNumber = (least: number, most: number) => {
	const error = `must be a whole number from ${least} to ${most}`
	return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}
const address = (protocol: RegExp, example: string) =>
	z.url({ protocol, abort: true, error: `must be an address like ${example}` })
const oneOf = <const Words extends readonly string[]>(words: Words) =>
	z.enum(words, { error: `must be one of ${words.join(', ')}` })

export const addressKey = z
	.string()
	.regex(/^[0-9a-f]{64}$/i, { error: 'must be 64 hexadecimal digits (make one: openssl rand -hex 32)' })

const Environment = z
	.object({
		PORT: wholeNumber(1, 65_535).default(3000),
		HOST: z.string().default('127.0.0.1'),
		ORIGIN: address(/^https?$/, 'https://contest.example.org')
			.refine((origin) => new URL(origin).pathname === '/', { error: 'must be an address without a path' })
			.transform((origin) => new URL(origin).origin)
			.optional(),
		DATABASE_URL: address(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database').optional(),
		DATABASE_POOL: wholeNumber(2, 100).default(10),
		DATA_DIR: z
			.string()
			.default('.data')
			.transform((directory) => resolve(projectRoot, directory)),
		ERASURE_LEDGER: z
			.string()
			.transform((path) => resolve(projectRoot, path))
			.optional(),
		UPLOADTHING_TOKEN: z.string().optional(),
		UPLOADTHING_URL: address(/^https?$/, 'https://pictures.example.org')
			.transform((url) => url.replace(/\/+$/, ''))
			.optional(),
		PUBLIC_PHOTOS: oneOf(['disk', 'uploadthing']).optional(),
		SMTP_URL: address(/^smtps?$/, 'smtp://user:password@host:587').optional(),
		MAIL_FROM: z.string().includes('@', { error: 'must be an address like Shelfie <contest@example.org>' }).optional(),
		SECRET: z
			.string()
			.min(32, { error: 'must have at least 32 characters (make one: openssl rand -hex 32)' })
			.optional(),
		ADDRESS_KEY: addressKey.optional(),
		ADDRESS_KEY_FORMER: addressKey.optional(),
		DEMO: oneOf(['on', 'off']).optional(),
		CARRIER_LOOPBACK: oneOf(['on', 'off']).default('off'),
		TRUSTED_PROXIES: z
			.string()
			.transform((list) => list.split(',').map((proxy) => proxy.trim()))
			.refine((proxies) => proxies.every((proxy) => isIP(proxy.replace(/\/\d+$/, ''))), {
				error: 'must be addresses separated by commas, like 127.0.0.1, 10.0.0.0/8',
			})
			.optional(),
		METRICS_TOKEN: z
			.string()
			.min(24, { error: 'must have at least 24 characters (make one: openssl rand -hex 24)' })
			.optional(),
		FORM_SECONDS: wholeNumber(0, 60).default(2),
		LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
	})
	.superRefine((values, refuse) => {
		const needs = (name: 'SECRET' | 'ADDRESS_KEY' | 'MAIL_FROM', because: 'DATABASE_URL' | 'SMTP_URL') => {
			if (!values[because] || values[name]) return
			refuse.addIssue({ code: 'custom', path: [name], message: `must be set when ${because} is` })
		}
		needs('SECRET', 'DATABASE_URL')
		needs('ADDRESS_KEY', 'DATABASE_URL')
		needs('MAIL_FROM', 'SMTP_URL')
	})

export type Environment = z.infer<typeof Environment>

/** A variable set to nothing counts as not set. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
	const set = Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== '')
	const parsed = Environment.safeParse(Object.fromEntries(set))
	if (parsed.success) return parsed.data
	const [first] = parsed.error.issues
	throw new CannotStart(`The variable ${first?.path.join('.')} ${first?.message}.`)
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** Unless it is said: only where nobody else can reach it, with a database of its own. */
export const wantsDemo = ({ DEMO, DATABASE_URL, HOST }: Environment): boolean =>
	DEMO === undefined ? DATABASE_URL === undefined && loopback.has(HOST) : DEMO === 'on'
