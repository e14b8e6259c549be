import { parseArgs } from 'node:util';

/** Reads options; prints the usage and leaves with 2 where one is unknown or a needed one is missing. */
export function readArguments(usage, options, needed = []) {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' }, ...options },
      allowPositionals: true,
    });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const missing = needed.filter((name) => values[name] === undefined);
    if (missing.length > 0) {
      throw new Error(`missing: ${missing.map((name) => `--${name}`).join(', ')}`);
    }
    return { ...values, positionals };
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}
