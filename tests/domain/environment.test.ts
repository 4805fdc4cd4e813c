import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from '#app/environment.server.ts'
import { CannotStart } from '#db/cannot-start.ts'
import { projectRoot } from '#db/project-root.ts'

const key = '0123456789abcdef'.repeat(4)

test('without any variable Shelfie is for this machine alone', () => {
	expect(readEnvironment({ PORT: ' ' })).toEqual({
		PORT: 3000,
		HOST: '127.0.0.1',
		DATABASE_POOL: 10,
		DATA_DIR: join(projectRoot, '.data'),
		FORM_SECONDS: 2,
		LOG_LEVEL: 'info',
		CARRIER_LOOPBACK: 'off',
	})
})

test('addresses and lists are read', () => {
	expect(
		readEnvironment({ ORIGIN: 'https://contest.example.org/', TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }),
	).toMatchObject({
		ORIGIN: 'https://contest.example.org',
		TRUSTED_PROXIES: ['127.0.0.1', '10.0.0.0/8'],
	})
})

test.each([
	[{ PORT: 'many' }, 'PORT must be a whole number from 1 to 65535'],
	[{ PORT: '70000' }, 'PORT must be a whole number from 1 to 65535'],
	[{ ORIGIN: 'https://example.org/contest' }, 'ORIGIN must be an address without a path'],
	[{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must be an address like postgres://user:password@host:5432/database'],
	[{ DATABASE_URL: 'postgres://db/contest', ADDRESS_KEY: key }, 'SECRET must be set when DATABASE_URL is'],
	[{ DATABASE_URL: 'postgres://db/contest', SECRET: key }, 'ADDRESS_KEY must be set when DATABASE_URL is'],
	[{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM must be set when SMTP_URL is'],
	[{ SECRET: 'short' }, 'SECRET must have at least 32 characters (make one: openssl rand -hex 32)'],
	[{ ADDRESS_KEY: 'ab' }, 'ADDRESS_KEY must be 64 hexadecimal digits (make one: openssl rand -hex 32)'],
	[{ UPLOADTHING_URL: 'pictures' }, 'UPLOADTHING_URL must be an address like https://pictures.example.org'],
	[{ DEMO: 'perhaps' }, 'DEMO must be one of on, off'],
	[{ TRUSTED_PROXIES: 'nginx' }, 'TRUSTED_PROXIES must be addresses separated by commas, like 127.0.0.1, 10.0.0.0/8'],
	[{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent'],
])('%o is refused in one sentence', (variables, sentence) => {
	expect(() => readEnvironment(variables)).toThrow(new CannotStart(`The variable ${sentence}.`))
})
