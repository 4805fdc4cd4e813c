import { eq } from 'drizzle-orm'
import type { Texts } from '#app/domain/contest/edition.ts'
import type { Tx } from '#db/client.server.ts'
import { prizeKinds } from '#db/schema/index.ts'

export async function namesOfKind(tx: Tx, kindId: string): Promise<Texts> {
	const [kind] = await tx.select({ names: prizeKinds.names }).from(prizeKinds).where(eq(prizeKinds.id, kindId))
	if (!kind) throw new Error(`no kind ${kindId}`)
	return kind.names
}
