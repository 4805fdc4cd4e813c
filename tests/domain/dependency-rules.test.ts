import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, onTestFinished, test } from 'vitest'

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** File → what it imports → the rules this breaks. */
const planted: [file: string, imports: string[], broken: string[]][] = [
	['app/domain/shared/outcome.ts', [], []],
	['app/domain/voting/ballot.ts', ['zod', '../shared/outcome.ts'], []],
	['app/domain/voting/cast-ballot.server.ts', ['drizzle-orm', '../contest/edition.ts', './ballot.ts'], []],
	['app/routes/public/gallery.tsx', ['../../domain/voting/cast-ballot.server.ts', '../../components/card.tsx'], []],
	['app/components/card.tsx', ['react', '../domain/voting/ballot.ts'], []],
	['db/schema.ts', ['../app/domain/voting/ballot.ts', 'drizzle-orm'], []],
	['tests/support/builder.ts', ['../../db/schema.ts'], []],

	['app/domain/contest/edition.ts', ['node:fs'], ['pure-domain-stays-pure']],
	['app/domain/contest/clock.ts', ['../voting/ballot.ts'], ['contest-looks-only-upstream']],
	['app/domain/prizes/prize.ts', ['./give-prize.server.ts'], ['pure-domain-imports-no-server-file']],
	['app/domain/prizes/give-prize.server.ts', ['../../components/card.tsx'], ['domain-knows-no-outside']],
	['app/domain/prizes/ship.server.ts', ['react-router'], ['domain-knows-no-outside']],
	['app/http/session.ts', ['../../db/schema.ts'], ['only-server-files-reach-the-database']],
	['app/routes/jury/ballot.server.ts', ['drizzle-orm'], ['routes-do-not-reach-the-database']],
	['app/routes/jury/desk.tsx', ['../public/gallery.tsx'], ['jury-imports-no-other-area']],
	['app/components/form.tsx', ['../http/session.ts'], ['components-only-show']],
	['db/client.ts', ['../app/domain/prizes/ship.server.ts'], ['database-imports-only-pure-vocabulary']],
	['app/http/reply.ts', ['../../tests/support/builder.ts'], ['nothing-imports-tests']],
	['app/http/one.ts', ['./other.ts'], ['no-cycles']],
	['app/http/other.ts', ['./one.ts'], []],
	['app/http/lost.ts', ['./nowhere.ts'], ['every-import-leads-somewhere']],
]

test('every rule about who may import whom refuses the violation planted for it, and nothing else', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'shelfie-rules-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
	for (const [file, imports] of planted) {
		mkdirSync(dirname(join(folder, file)), { recursive: true })
		writeFileSync(join(folder, file), imports.map((path) => `import '${path}'\n`).join(''))
	}

	const { tsConfig: _, ...options } = rules.options
	const { output } = await cruise(['app', 'db', 'tests'], {
		...options,
		baseDir: folder,
		ruleSet: rules,
		validate: true,
	})
	const found = (output as ICruiseResult).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`)
	expect(found.sort()).toEqual(planted.flatMap(([file, , broken]) => broken.map((rule) => `${file}: ${rule}`)).sort())
})
