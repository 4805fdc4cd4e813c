import { elements } from 'virtual:elements'
import { useId } from 'react'
import { tieBreakers, votingMethods } from '#app/domain/contest/rules.ts'
import { recountParts } from '#app/domain/results/recount.ts'
import { noAwardReasons } from '#app/domain/results/tally.ts'
import { useTexts } from '#app/i18n/use-texts.ts'
import { Element } from './element.tsx'

interface Props {
	/** The published files, the one that stands first. */
	readonly files: readonly { readonly href: string; readonly label: string }[]
}

/** "Recount it yourself": in this browser where scripts run, by a command everywhere. */
export function Recount({ files }: Props) {
	const t = useTexts('results')
	const texts = useRecountTexts()
	const id = useId()
	return (
		<Element name="result-recount" texts={texts} data-worker={elements['recount-worker']}>
			<ul className="recount__files">
				{files.map(({ href, label }, i) => (
					<li key={href} id={`${id}-${i}`} className="row">
						<a href={href} data-bundle={href.split('/').at(-1)} download>
							{label}
						</a>
					</li>
				))}
			</ul>
			<p>{t('recount-command')}</p>
			<pre className="mono scroll">npm run recount -- bundle.json</pre>
		</Element>
	)
}

function useRecountTexts(): Readonly<Record<string, string>> {
	const t = useTexts('results')
	const states = useTexts('states')
	return {
		start: t('recount.start'),
		choose: t('recount.choose'),
		'choose-hint': t('recount.choose-hint'),
		counting: t('recount.counting', { name: '{name}' }),
		counted: t('recount.counted', { name: '{name}', verdict: '{verdict}' }),
		failed: t('recount.failed'),
		'not-json': t('recount.not-json'),
		'in-lines': t('recount.in-lines'),
		'no-bundle': t('recount.no-bundle', { detail: '{detail}' }),
		read: t('recount.read'),
		'read-detail': t('recount.read-detail', {
			edition: '{edition}',
			country: '{country}',
			method: '{method}',
			submissions: '{submissions}',
			ballots: '{ballots}',
		}),
		digest: t('recount.digest'),
		'digest-counted': t('recount.digest-counted'),
		'digest-stated': t('recount.digest-stated'),
		equal: t('recount.equal'),
		different: t('recount.different'),
		standings: t('standings'),
		rank: t('rank'),
		submission: t('submission'),
		value: t('value'),
		votes: t('votes'),
		ties: t('tie-title'),
		'no-tie': t('no-tie'),
		outcome: t('recount.outcome'),
		advancing: t('recount.advancing'),
		'chair-needed': t('recount.chair-needed'),
		matches: t('recount.matches'),
		'matches-detail': t('recount.matches-detail'),
		differs: t('recount.differs'),
		'differs-detail': t('recount.differs-detail'),
		tallied: t('recount.tallied'),
		...Object.fromEntries(recountParts.map((part) => [`part.${part}`, t(`recount.part.${part}`)])),
		...Object.fromEntries(votingMethods.map((method) => [`method.${method}`, states(`method.${method}`)])),
		...Object.fromEntries(tieBreakers.map((breaker) => [`tie.${breaker}`, t(`tie.${breaker}`)])),
		...Object.fromEntries(noAwardReasons.map((reason) => [`no-award.${reason}`, t(`no-award.${reason}`)])),
	}
}
