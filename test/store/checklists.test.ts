import { checklistStoreContract } from '../contracts/checklist-store-contract.ts';
import { onBothEngines } from '../helpers/on-both-engines.ts';

onBothEngines(checklistStoreContract);
