/** Whom the company's enrollment restrictions reach, and which computers wait for somebody; a test may change any of it. */
export interface EnrollmentRules {
  /** Targets by the id of the restriction. */
  assignments: Map<string, object[]>;
  /** Members by the id of the group. */
  groups: Map<string, Set<string>>;
  /** Registered for Autopilot, and not in Intune yet. */
  registered: AutopilotRegistration[];
}

export interface AutopilotRegistration {
  id: string;
  serialNumber: string;
  userPrincipalName: string;
  manufacturer: string;
  model: string;
  enrollmentState: string;
  managedDeviceId: string;
  [more: string]: unknown;
}

export function noRules(): EnrollmentRules {
  return { assignments: new Map(), groups: new Map(), registered: [] };
}

/** A computer from the supplier, registered in somebody's name and still in its box. */
export function registration(id: string, serialNumber: string, userPrincipalName: string): AutopilotRegistration {
  return {
    id, serialNumber, userPrincipalName, manufacturer: 'LENOVO', model: 'ThinkPad T14 Gen 5', enrollmentState: 'notContacted',
    managedDeviceId: '', groupTag: 'Standaard', purchaseOrderIdentifier: '', productKey: '', lastContactedDateTime: '0001-01-01T00:00:00Z',
    addressableUserName: '', resourceName: '', skuNumber: '', systemFamily: '', azureActiveDirectoryDeviceId: '', displayName: '',
  };
}
