ALTER TABLE "result_bundles" ALTER COLUMN "bundle" SET DATA TYPE json USING "bundle"::json;
