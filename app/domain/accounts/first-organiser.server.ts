import { and, eq, isNull } from 'drizzle-orm'
import { mintPrivateLink, privateLink } from '#app/domain/letters/private-link.server.ts'
import type { Context } from '#app/domain/shared/context.server.ts'
import { defaultLocale } from '#app/domain/shared/language.ts'
import { appointments, invitations } from '#db/schema/index.ts'

/** One known id, so that processes starting at once print one link. */
const invitationId = '00000000-0000-4000-8000-000000000001'
const day = 24 * 3600_000

/** As long as nobody organises anything: a link that makes the first organiser, once. */
export async function firstOrganiserLink(context: Context): Promise<string | null> {
	return context.db.transaction(async (tx) => {
		const [organiser] = await tx
			.select({ id: appointments.id })
			.from(appointments)
			.where(and(eq(appointments.role, 'organiser'), isNull(appointments.until)))
			.limit(1)
		if (organiser) return null

		const createdAt = await context.clock(tx)
		const expiresAt = new Date(createdAt.getTime() + 14 * day)
		await tx
			.insert(invitations)
			.values({ id: invitationId, locale: defaultLocale, role: 'organiser', createdAt, expiresAt })
			.onConflictDoUpdate({ target: invitations.id, set: { expiresAt } })
		await mintPrivateLink(context, tx, { purpose: 'invitation', subjectId: invitationId, expiresAt })
		return privateLink(context, 'invitation', invitationId)
	})
}
