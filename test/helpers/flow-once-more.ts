import { expect, jest } from '@jest/globals';

// A flow goes through sockets, a database and a job queue on a machine that may be busy with something else. One that fails
// is printed as it failed, and tried once more; what fails twice fails. Everything else has one chance.
if (expect.getState().testPath?.includes('/flows/')) jest.retryTimes(1, { logErrorsBeforeRetry: true });
