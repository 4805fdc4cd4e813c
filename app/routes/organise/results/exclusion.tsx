import { parseWithZod } from '@conform-to/zod/v4'
import { Button } from '#app/components/button.tsx'
import { FormErrors } from '#app/components/error-summary.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { Slip } from '#app/components/slip.tsx'
import { confirmExclusion } from '#app/domain/results/confirm-exclusion.server.ts'
import { namesOf } from '#app/domain/results/entry-names.ts'
import { ExclusionConfirmationForm } from '#app/domain/results/exclusion.ts'
import { exclusionPreview } from '#app/domain/results/exclusion-preview.ts'
import { requireFreshFactor } from '#app/http/fresh-proof.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { requireRoundCountry } from '../round-country.server.ts'
import type { Route } from './+types/exclusion.ts'
import { requireResult } from './result-of.server.ts'
import { WouldChange } from './would-change.tsx'

export const handle = { areas: ['organise-results', 'results'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition, country, base, result, known } = await requireResult(args)
	const proposal = result.exclusions.find(({ id }) => id === args.params.exclusion)
	if (!proposal || proposal.confirmedAt || proposal.droppedAt) throw notFound()
	const { id, partner, reason, proposer, proposedAt, proposedBy } = proposal
	const preview = exclusionPreview(result.bundle, partner)
	if (!preview) throw notFound()
	return {
		...{ country, reason, proposer, proposedAt, preview },
		zone: edition.zone,
		back: `${base}/results/${country}`,
		here: `${base}/results/${country}/exclusions/${id}`,
		partner: known(partner),
		own: proposedBy === organiser.person.id,
		seen: result.bundle.digests.result,
		names: namesOf(result.entries),
	}
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition, place, country, base } = await requireRoundCountry(args)
	const form = parseWithZod(await requireFreshFactor(args, edition), { schema: ExclusionConfirmationForm })
	if (form.status !== 'success') return invalid(['result-changed'])
	const outcome = await confirmExclusion(organiser, place, args.params.exclusion, form.value)
	return outcome.ok ? seeOther(`${base}/results/${country}`) : invalid([outcome.reason])
}

export default function ExclusionPage({ loaderData, actionData }: Route.ComponentProps) {
	const { country, zone, partner, reason, proposer, proposedAt, preview, names, own, seen, here, back } = loaderData
	const t = useTexts('organise-results')
	const format = useFormat()
	return (
		<>
			<PageHead
				eyebrow={format.country(country)}
				title={t('exclusion-confirm-title')}
				lede={t('exclusion-confirm-lede')}
			/>
			<Slip
				title={t('exclusion-waits')}
				facts={[
					{ term: t('whose-ballot'), detail: partner },
					{ term: t('exclusion-reason'), detail: reason },
					{ term: t('proposed-by'), detail: `${usePersonName()(proposer)}, ${format.in(zone).moment(proposedAt)}` },
				]}
			/>
			<WouldChange preview={preview} names={names} />
			<form method="post" className="read">
				<FormErrors errors={actionData?.reply} />
				{own && <Note tone="warn">{t('another-confirms')}</Note>}
				<input type="hidden" name="seen" value={seen} />
				<div className="row">
					<Button look="grave" disabled={own}>
						{t('leave-it-out')}
					</Button>
				</div>
			</form>
			<div className="row">
				<PostButton action={`${here}/removal`}>{t('drop-exclusion')}</PostButton>
				<a href={back}>{t('back')}</a>
			</div>
		</>
	)
}
