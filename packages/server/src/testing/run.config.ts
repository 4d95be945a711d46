const name = 'QUEUNIR_TEST_RUN';

/** The socket of this test run's cluster keeper; null outside a test run. */
export function testRunSocket(): string | null {
  return process.env[name] ?? null;
}

/** Tells the workers of this test run where the cluster keeper listens. */
export function setTestRunSocket(socket: string): void {
  process.env[name] = socket;
}

/** Whether a machine that lacks something is a failure: REQUIRE_ALL=1. */
export function everythingIsRequired(): boolean {
  return process.env.REQUIRE_ALL === '1';
}

/** Where programs are looked for, those of the system's administrator included. */
export function searchPath(): string[] {
  return [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
}
