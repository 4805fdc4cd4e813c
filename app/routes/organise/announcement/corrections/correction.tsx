import { FormErrors } from '#app/components/error-summary.tsx'
import { Facts } from '#app/components/facts.tsx'
import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PostButton } from '#app/components/post-button.tsx'
import { confirmCorrection } from '#app/domain/results/correct-announcement.server.ts'
import { correctionsOf } from '#app/domain/results/correction-queries.server.ts'
import { requireFreshFactor } from '#app/http/fresh-proof.server.ts'
import { requireOrganiserOf } from '#app/http/guards.server.ts'
import { invalid, notFound, seeOther } from '#app/http/replies.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { useFormat } from '#app/i18n/use-format.ts'
import { usePersonName } from '#app/i18n/use-person-name.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { LettersHead } from '../letters/letters-head.tsx'
import type { Route } from './+types/correction.ts'
import { BeforeAndAfter } from './before-and-after.tsx'
import { useTextName } from './text-name.ts'

export const handle = { areas: ['organise-letters', 'corrections'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	const made = await correctionsOf(organiser.db, edition.id)
	const found = made.find(({ id }) => id === args.params.correction)
	if (!found) throw notFound()
	const { proposedBy, ...correction } = found
	const waits = !correction.confirmedAt && !correction.droppedAt
	const base = `/organise/editions/${edition.slug}/announcement`
	return { base, correction, waits, zone: edition.zone, own: proposedBy === organiser.person.id }
}

export async function action(args: Route.ActionArgs) {
	const { organiser, edition } = await requireOrganiserOf(args)
	await requireFreshFactor(args, edition)
	const outcome = await confirmCorrection(organiser, edition.id, args.params.correction)
	const back = `/organise/editions/${edition.slug}/announcement/corrections`
	return outcome.ok ? seeOther(back) : invalid([outcome.reason], 409)
}

export default function CorrectionPage({ loaderData, actionData }: Route.ComponentProps) {
	const { base, correction, waits, own, zone } = loaderData
	const t = useTexts('corrections')
	const moment = useFormat().in(zone).moment
	const name = useTextName()(correction)
	const personName = usePersonName()
	const { proposer, proposedAt, confirmer, confirmedAt, droppedAt } = correction
	const here = `${base}/corrections/${correction.id}`
	return (
		<>
			<LettersHead base={base} part="corrections" />
			<PageHead
				eyebrow={name}
				title={t(waits ? 'confirm-title' : 'one')}
				lede={waits ? t('confirm-lede') : undefined}
			/>
			<Facts
				facts={[
					{ term: t('proposed'), detail: `${personName(proposer)}, ${moment(proposedAt)}` },
					...(confirmedAt
						? [{ term: t('confirmed'), detail: `${personName(confirmer)}, ${moment(confirmedAt)}` }]
						: []),
					...(droppedAt ? [{ term: t('dropped'), detail: moment(droppedAt) }] : []),
				]}
			/>
			<BeforeAndAfter waits={waits} correction={correction} />
			<FormErrors errors={actionData?.reply} />
			{waits && own && <Note tone="warn">{t('another-confirms')}</Note>}
			<div className="row">
				{waits && (
					<>
						<PostButton action={here} look="grave" disabled={own}>
							{t('confirm')}
						</PostButton>
						<PostButton action={`${here}/removal`}>{t('drop')}</PostButton>
					</>
				)}
				<a href={`${base}/corrections`}>{t('back')}</a>
			</div>
		</>
	)
}
