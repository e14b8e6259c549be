import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codegen as generate } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const HERE = new URL('.', import.meta.url).pathname;

/** As TypeScript has them; a scalar that is missing here fails, since scalars are strict. */
const SCALARS = {
  BigDecimal: 'string | number',
  BigInteger: 'number',
  Date: 'string',
  DateTime: 'string',
  Object: 'Record<string, unknown>',
};

export async function* codegen({ schema }) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-codegen-'));
  let output = '';
  yield [
    'types and typed documents from schema.graphqls',
    async () => {
      output = await generate({
        filename: 'desk.ts',
        schema: parse(readFileSync(schema, 'utf8')),
        documents: [
          {
            location: 'operations.graphql',
            document: parse(readFileSync(join(HERE, 'codegen/operations.graphql'), 'utf8')),
          },
        ],
        config: { scalars: SCALARS, strictScalars: true, useTypeImports: true, nonOptionalTypename: true },
        plugins: [{ typescript: {} }, { typescriptOperations: {} }, { typedDocumentNode: {} }],
        pluginMap: { typescript, typescriptOperations, typedDocumentNode },
      });
      writeFileSync(join(folder, 'desk.ts'), output);
      return `${output.split('\n').length} lines`;
    },
  ];
  yield [
    'tsc --strict over them and a use of them',
    () => {
      cpSync(join(HERE, 'codegen/usage.ts'), join(folder, 'usage.ts'));
      symlinkSync(join(HERE, 'node_modules'), join(folder, 'node_modules'));
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(HERE, 'node_modules/typescript/bin/tsc'), '--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022', '--moduleResolution', 'bundler', '--module', 'esnext', 'usage.ts'],
        { cwd: folder, encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stdout);
    },
  ];
  rmSync(folder, { recursive: true });
}
