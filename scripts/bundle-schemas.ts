import { writeFileSync } from 'node:fs'
import { bundleSchemas } from '#app/domain/results/bundle-schema.ts'

/** Writes the JSON Schemas of docs/ anew; a test finds them when they are behind. */
for (const [name, schema] of Object.entries(bundleSchemas()))
	writeFileSync(new URL(`../docs/${name}`, import.meta.url), `${JSON.stringify(schema, null, '\t')}\n`)
