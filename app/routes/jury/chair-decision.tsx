import { parseWithZod } from '@conform-to/zod/v4'
import { ChairForm } from '#app/components/chair-form.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Section } from '#app/components/section.tsx'
import { TieSteps } from '#app/components/tie-steps.tsx'
import { chairOf } from '#app/domain/contest/chair-queries.server.ts'
import { chairRefusal } from '#app/domain/results/chair-refusal.server.ts'
import { ChairForm as Schema } from '#app/domain/results/closure-form.ts'
import { decideAsChair } from '#app/domain/results/decide-as-chair.server.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { countryResult } from '#app/domain/results/result-queries.server.ts'
import { tiedEntries } from '#app/domain/results/tied-entries.ts'
import { type RouteArgs, requireJurorOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { formError } from '#app/i18n/form-error.ts'
import { useErrorText } from '#app/i18n/use-error-text.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/chair-decision.ts'

export const handle = { areas: ['organise-results', 'results', 'jury'] } satisfies PageHandle

/** A juror who is the chair, and a closed country whose last tie waits for one; everybody else finds nothing here. */
async function requireTie(args: RouteArgs) {
	const { juror, edition, now } = await requireJurorOf(args)
	const country = edition.countries.find((each) => each.country === args.params.country)?.country
	const chair = await chairOf(juror.db, edition.id, now)
	if (!country || chair?.personId !== juror.person.id) throw notFound()
	const result = await countryResult(juror.db, edition, country)
	const outcome = result?.settlement.outcome
	if (result?.settlement.state !== 'chair-needed' || outcome?.kind !== 'chair-needed') throw notFound()
	return { juror, edition, country, now, result, tied: outcome.tied }
}

export async function loader(args: Route.LoaderArgs) {
	const { juror, edition, country, now, result, tied } = await requireTie(args)
	const { frozen, bundle, settlement, entries } = result
	const refusal = await chairRefusal(juror.db, juror.person.id, { editionId: edition.id, country }, now)
	return {
		...{ country, refusal, back: `/jury/editions/${edition.slug}` },
		tied: refusal ? [] : tiedEntries(result, tied),
		chain: bundle.rules.tieChain,
		steps: refusal ? [] : [...settlement.tieSteps],
		names: refusal ? {} : namesOf(entries),
		said: frozen.chair && { submission: frozen.chair.submissionId, reason: frozen.chair.reason },
	}
}

export async function action(args: Route.ActionArgs) {
	const { juror, edition, country, result } = await requireTie(args)
	const form = parseWithZod(await args.request.formData(), { schema: Schema, error: formError })
	if (form.status !== 'success') return invalid(form.reply())
	const outcome = await decideAsChair(juror, { roundId: result.frozen.roundId, country }, form.value)
	if (outcome.ok) return seeOther(`/jury/editions/${edition.slug}/${country}/chair-decision`)
	return invalid(form.reply({ formErrors: [outcome.reason] }))
}

export default function ChairDecision({ loaderData, actionData }: Route.ComponentProps) {
	const { country, refusal, back, tied, chain, steps, names, said } = loaderData
	const t = useTexts('organise-results')
	const jury = useTexts('jury')
	const format = useFormat()
	const say = useErrorText()
	return (
		<>
			<PageHead eyebrow={format.country(country)} title={t('chair-title')} lede={t('chair-lede')} />
			{refusal ? (
				<Note tone="warn">{say(refusal)}</Note>
			) : (
				<>
					{said && <Note live>{jury('chair.said')}</Note>}
					<Section title={t('tie-title')}>
						<TieSteps chain={chain} steps={steps} names={names} />
					</Section>
					<ChairForm back={back} tied={tied} said={said} reply={actionData?.reply} />
				</>
			)}
		</>
	)
}
