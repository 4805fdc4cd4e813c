import { randomBytes } from 'node:crypto'
import pino, { type Logger } from 'pino'
import { jsonTracking } from '#app/adapters/carriers/json-tracking.ts'
import { databaseClock } from '#app/adapters/clock.server.ts'
import { createMailer } from '#app/adapters/mail/smtp.server.ts'
import { openDiskStore } from '#app/adapters/photos/disk-store.ts'
import { pictureProcesses } from '#app/adapters/photos/picture-processes.ts'
import { openUploadThingStore } from '#app/adapters/photos/uploadthing-store.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { writeLetter } from '#app/letters.server.ts'
import { type Database, type Db, openDatabase } from '#db/client.server.ts'
import { migrate } from '#db/migrate.server.ts'
import { doing } from './doing.server.ts'
import type { Environment } from './environment.server.ts'
import { erasureLedger } from './erasure-ledger.server.ts'
import { installationSecrets } from './installation-secrets.server.ts'
import { loggable } from './loggable.ts'

export interface Installation {
	readonly context: Context
	readonly database: Database
	readonly logger: Logger
	/** Ends what else it has started; the jobs come first. */
	readonly close: () => Promise<void>
}

/** Opens everything that the environment names and puts it into one Context. */
export async function compose(
	environment: Environment,
	prepare: (db: Db) => Promise<unknown> = (db) => migrate(db),
): Promise<Installation> {
	const logger = pino({ level: environment.LOG_LEVEL })
	const dataDir = environment.DATA_DIR
	const database = await openDatabase({ url: environment.DATABASE_URL, dataDir, pool: environment.DATABASE_POOL })
	if (database.advice) logger.warn(database.advice)
	await prepare(database.db).catch(async (error: unknown) => {
		await database.close()
		throw error
	})
	const pictures = pictureProcesses()
	const disk = openDiskStore(dataDir)
	const { UPLOADTHING_TOKEN: token, UPLOADTHING_URL: address } = environment
	const secrets = await installationSecrets(environment)
	const report: Context['report'] = (error, where) =>
		logger.error({ ...doing(), error: loggable(error), ...where }, 'unexpected')
	const context: Context = {
		...secrets,
		db: database.db,
		clock: databaseClock,
		randomBytes,
		origin: environment.ORIGIN ?? `http://${environment.HOST}:${environment.PORT}`,
		photos: token ? openUploadThingStore({ token, address, disk, writesTo: environment.PUBLIC_PHOTOS }) : disk,
		images: pictures.images,
		carriers: jsonTracking({ loopback: environment.CARRIER_LOOPBACK === 'on' }),
		mail: environment.SMTP_URL ? createMailer(environment.SMTP_URL, environment.MAIL_FROM ?? '') : null,
		writeLetter,
		erasures: erasureLedger(environment, secrets, report),
		report,
		formSeconds: environment.FORM_SECONDS,
		note: (what, facts) => logger.warn(facts, what),
	}
	return {
		context,
		database,
		logger,
		close: async () => {
			await pictures.stop()
			await database.close()
		},
	}
}
