import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/shared/context.server.ts'
import type { Db, Tx } from '#db/client.server.ts'
import { appointments, authenticatorApps, passkeys, people, recoveryCodes } from '#db/schema/index.ts'
import { passkeysOf } from './passkeys.server.ts'

// By its whole name: of a lone table drizzle writes the bare column, which inside the question about passkeys is theirs.
const person = sql`${people}.${sql.identifier(people.id.name)}`

/** Whether somebody has anything besides their password. */
export const hasFactor = sql<boolean>`(exists (select 1 from ${authenticatorApps} where ${authenticatorApps.personId} = ${person})
	or exists (select 1 from ${passkeys} where ${passkeys.personId} = ${person}))`

export async function isFactorOn({ db }: Pick<Context, 'db'>, personId: string): Promise<boolean> {
	const [person] = await db.select({ on: hasFactor }).from(people).where(eq(people.id, personId))
	return person?.on ?? false
}

/** What somebody has besides their password, and how many codes are left on their paper. */
export async function factorsOf(context: Context, personId: string) {
	const [app] = await context.db
		.select({ createdAt: authenticatorApps.createdAt })
		.from(authenticatorApps)
		.where(eq(authenticatorApps.personId, personId))
	const keys = await passkeysOf(context, personId)
	const codesLeft = await context.db.$count(
		recoveryCodes,
		and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)),
	)
	return {
		app: app ?? null,
		passkeys: keys.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
		codesLeft,
		on: app !== undefined || keys.length > 0,
	}
}

/** Whether any organiser could close or release where that asks for a second factor. */
export async function hasAnyOrganiserFactor(db: Db | Tx): Promise<boolean> {
	const [found] = await db
		.select({ id: people.id })
		.from(people)
		.innerJoin(appointments, eq(appointments.personId, people.id))
		.where(
			and(eq(appointments.role, 'organiser'), isNull(appointments.until), isNull(people.disabledAt), sql`${hasFactor}`),
		)
		.limit(1)
	return found !== undefined
}
