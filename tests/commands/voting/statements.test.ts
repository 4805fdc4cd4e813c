import { saveVote } from '#app/domain/voting/save-draft.server.ts'
import { edition } from '#tests/support/builders/edition.ts'
import { submission } from '#tests/support/builders/submission.ts'
import { duringVoting, scored, voter } from '#tests/support/builders/voting.ts'
import { expect, test } from '#tests/support/test.ts'

const verbOf = (statement: string) => /(?:begin|commit|select|insert|update)\b/.exec(statement)?.[0]
const withoutParentheses = (statement: string) => statement.replace(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '')
const tableOf = (statement: string) => /(?:from|update|into) "(\w+)"/.exec(withoutParentheses(statement))?.[1]

test('saving a mark takes few statements, as many for thirty submissions as for one, and holds the place before anything else', async ({
	context,
	statements,
}) => {
	const contest = await edition(context)
	const ideas = [await submission(context, contest, { state: 'published' })]
	const { acting, seat } = await voter(context, contest)
	context.at(duringVoting)
	const saved = async () => {
		statements.length = 0
		expect(await saveVote(acting, seat, scored(ideas.at(-1)!, [5, 4, 3]))).toMatchObject({ ok: true })
		return statements.map((statement) => [verbOf(statement), tableOf(statement)].filter(Boolean).join(' '))
	}
	await saved()
	const few = [
		'begin',
		'select round_countries',
		'select rounds',
		'select partners',
		'select recusals',
		'select closures',
		'select submissions',
		'select ballots',
		'update ballots',
		'commit',
	]
	expect(await saved()).toEqual(few)
	for (let n = 0; n < 29; n++) ideas.push(await submission(context, contest, { state: 'published' }))
	expect(await saved()).toEqual(few)
})
