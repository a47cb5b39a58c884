import { caseStoreContract } from '../contracts/case-store-contract.ts';
import { onBothEngines } from '../helpers/on-both-engines.ts';

onBothEngines(caseStoreContract);
