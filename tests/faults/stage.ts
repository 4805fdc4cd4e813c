import { eq } from 'drizzle-orm'
import { hashPassword } from '#app/domain/accounts/password-hash.server.ts'
import { wallClockAt } from '#app/domain/contest/wall-clock.ts'
import { people } from '#db/schema/index.ts'
import { edition, partner } from '#tests/support/builders/edition.ts'
import { juror } from '#tests/support/builders/person.ts'
import { library, submission } from '#tests/support/builders/submission.ts'
import type { TestContext } from '#tests/support/context.ts'
import { installationOfTest } from '#tests/support/installation.ts'

const zone = 'Europe/Riga'
const day = 24 * 3600_000
const password = 'a password of a juror'

export interface Juror {
	readonly email: string
	readonly password: string
	readonly partnerId: string
}
export interface Stage {
	readonly dataDir: string
	readonly variables: Readonly<Record<string, string>>
	/** An edition whose call is open. */
	readonly open: { readonly slug: string; readonly library: string }
	/** An edition whose jurors vote. */
	readonly voting: {
		readonly slug: string
		readonly jurors: readonly Juror[]
		/** Ids of what there is to vote on in each country. */
		readonly entries: Readonly<Record<string, readonly string[]>>
		readonly criteria: readonly string[]
	}
	/** What is kept, as a process sees it that holds the data while no server runs. */
	readonly whileNobodyRuns: <T>(look: (context: TestContext) => Promise<T>) => Promise<T>
}

/** An installation with an open call and a vote under way; no server runs yet. */
export async function setStage(installation = installationOfTest()): Promise<Stage> {
	const { dataDir, variables, whileNobodyRuns } = await installation
	const stage = await whileNobodyRuns(async (context) => ({
		open: await openCall(context),
		voting: await vote(context),
	}))
	return { dataDir, variables, whileNobodyRuns, ...stage }
}

async function openCall(context: TestContext) {
	const { slug } = await edition(context, { countries: ['LV'], zone, ...(await dates(context, [-1, 1, 3, 9])) })
	return { slug, library: (await library(context)).slug }
}

async function vote(context: TestContext) {
	const running = await edition(context, { zone, moderationDays: 0, ...(await dates(context, [-9, -3, -1, 9])) })
	const entries: Record<string, string[]> = {}
	for (const { country } of running.countries) {
		const published = () => submission(context, running, { country, state: 'published' })
		entries[country] = [(await published()).id, (await published()).id]
	}
	const passwordHash = await hashPassword(password)
	const jurors: Juror[] = []
	for (const homeCountry of ['GR', 'BG', 'SE']) {
		const { id: partnerId } = await partner(context, running, { homeCountry })
		const { person } = await juror(context, { editionId: running.id, partnerId })
		await context.db.update(people).set({ passwordHash }).where(eq(people.id, person.id))
		jurors.push({ email: person.email, password, partnerId })
	}
	const criteria = running.rounds[0]?.rules.criteria.map(({ key }) => key) ?? []
	return { slug: running.slug, jurors, entries, criteria }
}

async function dates(context: TestContext, days: readonly [number, number, number, number]) {
	const now = (await context.clock(context.db)).getTime()
	const [callOpens, callCloses, votingOpens, votingCloses] = days.map((each) =>
		wallClockAt(new Date(now + each * day), zone),
	)
	return { callOpens, callCloses, votingOpens, votingCloses }
}
