import { eq } from 'drizzle-orm'
import { changeEdition } from '#app/domain/contest/change-edition.server.ts'
import type { ActingContext } from '#app/domain/shared/context.server.ts'
import { type Outcome, ok } from '#app/domain/shared/outcome.ts'
import { editions } from '#db/schema/index.ts'
import type { ReportThresholds } from './report.ts'

/** Counts from the next report on: what is hidden stays hidden, what is shown is not looked through again. */
export const changeThresholds = (
	context: ActingContext,
	editionId: string,
	reportThresholds: ReportThresholds,
): Promise<Outcome<null, never>> =>
	changeEdition(context, editionId, 'edition.report-thresholds-changed', async (tx) => {
		await tx.update(editions).set({ reportThresholds }).where(eq(editions.id, editionId))
		return ok({ value: null, logged: reportThresholds })
	})
