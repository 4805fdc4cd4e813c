import { sql } from 'drizzle-orm'
import { invitations } from '#db/schema/index.ts'
import { forgetInvitation } from './erase-person/forget-invitations.server.ts'
import type { RetentionRule } from './retention-rule.server.ts'

/** Who was invited and never came: name, address and the letter go; that somebody was invited, to what and by whom, stays. */
export const invitedInVain: RetentionRule = {
	name: 'invitations',
	waiting: sql`
		select ${invitations.id} as id, ${invitations.editionId} as edition,
			least(${invitations.expiresAt}, ${invitations.revokedAt}) as began
		from ${invitations}
		where ${invitations.acceptedAt} is null and (${invitations.email} is not null or ${invitations.name} is not null)`,
	forget: forgetInvitation,
}
