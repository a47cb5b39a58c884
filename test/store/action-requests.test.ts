import { requestStoreContract } from '../contracts/request-store-contract.ts';
import { onBothEngines } from '../helpers/on-both-engines.ts';

onBothEngines(requestStoreContract);
