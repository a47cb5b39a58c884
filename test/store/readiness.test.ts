import { readinessStoreContract } from '../contracts/readiness-store-contract.ts';
import { onBothEngines } from '../helpers/on-both-engines.ts';

onBothEngines(readinessStoreContract);
