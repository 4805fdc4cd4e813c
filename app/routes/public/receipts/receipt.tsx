import { Note } from '#app/components/note.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { Path } from '#app/components/path.tsx'
import { Section } from '#app/components/section.tsx'
import { Slip } from '#app/components/slip.tsx'
import { Stamp } from '#app/components/stamp.tsx'
import { Time } from '#app/components/time.tsx'
import { findEdition } from '#app/domain/contest/find-edition.server.ts'
import { mayEdit } from '#app/domain/submissions/editable.ts'
import { move } from '#app/domain/submissions/submission-state.ts'
import { localeOf } from '#app/http/guards.server.ts'
import { privatePhotoAddress } from '#app/http/photo-proof.server.ts'
import { receiptPage } from '#app/http/private-pages.server.ts'
import type { PageHandle } from '#app/i18n/areas.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import type { Route } from './+types/receipt.ts'
import { NextStep } from './next-step.tsx'
import { SentIdea } from './sent-idea.tsx'
import { useSlipFacts, useSteps } from './slip-facts.tsx'

export const handle = { areas: ['receipt'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, receipt, token, now } = await receiptPage(args)
	const edition = await findEdition(context.db, receipt.edition)
	return {
		title: translator(localeOf(args.request), 'receipt')('title'),
		receipt,
		base: `/receipts/${token}`,
		zone: edition?.countries.find(({ country }) => country === receipt.country)?.zone,
		photo: receipt.photo && privatePhotoAddress(context, receipt.photo.id, 640, now),
		editable: edition !== null && mayEdit(edition, receipt, now).ok,
		withdrawable: move(receipt.state, 'withdrawn').ok,
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	const states = useTexts('states')
	const { receipt, base, photo, zone, editable, withdrawable } = loaderData
	const facts = useSlipFacts(receipt, zone)
	const steps = useSteps(receipt, zone)
	if (receipt.erasedAt) {
		return (
			<PageHead
				title={t('erased-title')}
				lede={t.rich('erased-text', { date: () => <Time at={receipt.erasedAt!} /> })}
			/>
		)
	}
	const isGood = receipt.state === 'received' || receipt.state === 'published'
	return (
		<>
			<PageHead
				title={t('title')}
				lede={t('lede')}
				aside={
					<Stamp tone={isGood ? 'green' : 'red'} at={receipt.publishedAt ?? receipt.receivedAt}>
						{states(`submission.${receipt.state}`)}
					</Stamp>
				}
			/>
			<Slip title={t('slip')} facts={facts}>
				<Path steps={steps} />
			</Slip>
			<Section title={t('next')}>
				<NextStep receipt={receipt} />
				{receipt.photoState === 'waiting' && <Note>{t('photo-preparing')}</Note>}
				{receipt.photoState === 'failed' && (
					<Note tone="warn">
						{t('photo-failed')} {editable && <a href={`${base}/photo`}>{t('other-photo')}</a>}
					</Note>
				)}
			</Section>
			<SentIdea receipt={receipt} photo={photo} />
			<Section title={t('do')}>
				<ul>
					{editable && <Deed href={`${base}/text`} label={t('edit')} />}
					{editable && <Deed href={`${base}/photo`} label={t('other-photo')} />}
					<Deed href={`${base}/data.json`} label={t('download')} />
					{withdrawable && <Deed href={`${base}/withdrawal`} label={t('withdraw')} />}
					<Deed href={`${base}/erasure`} label={t('erase')} />
				</ul>
			</Section>
		</>
	)
}

const Deed = ({ href, label }: { href: string; label: string }) => (
	<li>
		<a href={href}>{label}</a>
	</li>
)
