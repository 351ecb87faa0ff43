// SPDX-License-Identifier: EUPL-1.2
// Counts what was looked at, and prints each fault as it is found.
let passed = 0;
let failed = 0;

export function count(name, faults) {
  for (const fault of faults) console.log(`${name}: ${fault}`);
  if (faults.length > 0) failed += 1;
  else passed += 1;
}

// Prints the closing line; the exit code.
export function closeTally() {
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
