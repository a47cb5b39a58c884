import { alertStoreContract } from '../contracts/alert-store-contract.ts';
import { onBothEngines } from '../helpers/on-both-engines.ts';

onBothEngines(alertStoreContract);
