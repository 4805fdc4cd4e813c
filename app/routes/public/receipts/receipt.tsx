import { Columns } from '#app/components/columns.tsx'
import { Element } from '#app/components/element.tsx'
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
import { ContestResult } from './contest-result.tsx'
import { contestResultFor } from './contest-result-for.server.ts'
import { Deeds } from './deeds.tsx'
import { NextStep } from './next-step.tsx'
import { PhotoNews } from './photo-news.tsx'
import { PrivateLink } from './private-link.tsx'
import { SentIdea } from './sent-idea.tsx'
import { useSlipFacts, useSteps } from './slip-facts.tsx'

export const handle = { areas: ['receipt', 'share'] } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
	const { context, receipt, token, now } = await receiptPage(args)
	const edition = await findEdition(context.db, receipt.edition)
	return {
		title: translator(localeOf(args.request), 'receipt')('title'),
		receipt,
		base: `/receipts/${token}`,
		address: `${context.origin}/receipts/${token}`,
		zone: edition?.countries.find(({ country }) => country === receipt.country)?.zone,
		photo: receipt.photo && privatePhotoAddress(context, receipt.photo.id, 640, now),
		editable: edition !== null && mayEdit(edition, receipt, now).ok,
		withdrawable: move(receipt.state, 'withdrawn').ok,
		result: edition && (await contestResultFor(context, edition, receipt, now)),
		justSent: new URL(args.request.url).searchParams.has('sent'),
	}
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }]

export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
	const t = useTexts('receipt')
	const states = useTexts('states')
	const { receipt, base, photo, zone, editable, justSent, result } = loaderData
	const facts = useSlipFacts(receipt, zone)
	const steps = useSteps(receipt, zone, result?.announcedAt ?? null)
	if (receipt.erasedAt) {
		return (
			<PageHead
				title={t('erased-title')}
				lede={t.rich('erased-text', { date: () => <Time at={receipt.erasedAt!} /> })}
			/>
		)
	}
	const isGood = receipt.state === 'received' || receipt.state === 'published'
	const stamp = (
		<Stamp tone={isGood ? 'green' : 'red'} at={receipt.publishedAt ?? receipt.receivedAt} size="big" falls={justSent}>
			{states(`submission.${receipt.state}`)}
		</Stamp>
	)
	return (
		<>
			<PageHead
				title={t('title')}
				lede={justSent ? t('sent') : t('lede')}
				aside={justSent ? <Element name="first-view">{stamp}</Element> : stamp}
			/>
			<Columns>
				<Slip title={t('slip')} facts={facts}>
					<Path steps={steps} />
				</Slip>
				<div className="stack">
					<Section title={t('next')}>
						{result && receipt.state === 'published' ? (
							<ContestResult edition={receipt.edition} country={receipt.country} won={result.won} />
						) : (
							<NextStep receipt={receipt} base={base} editable={editable} />
						)}
						<PhotoNews receipt={receipt} base={base} editable={editable} />
					</Section>
					<PrivateLink address={loaderData.address} />
				</div>
			</Columns>
			<SentIdea receipt={receipt} photo={photo} />
			<Deeds receipt={receipt} base={base} editable={editable} withdrawable={loaderData.withdrawable} />
		</>
	)
}
