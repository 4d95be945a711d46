const name = 'QUEUNIR_TEST_RUN';

/** The socket of this test run's cluster keeper; null outside a test run. */
export function testRunSocket(): string | null {
  return process.env[name] ?? null;
}

/** Tells the workers of this test run where the cluster keeper listens. */
export function setTestRunSocket(socket: string): void {
  process.env[name] = socket;
}
