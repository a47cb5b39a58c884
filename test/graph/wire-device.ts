/** A co-managed laptop as Graph sends it, with the fields that a test is about. */
export function wireDevice(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: '6f0b3c52-0000-4000-8000-000000000000',
    deviceName: 'LT-0421',
    serialNumber: 'SN-0421',
    userId: 'user-1',
    userPrincipalName: 'anna@contoso.com',
    userDisplayName: 'Anna de Vries',
    operatingSystem: 'Windows',
    osVersion: '10.0.26100.1',
    manufacturer: 'Contoso',
    model: 'Book 3',
    managedDeviceOwnerType: 'company',
    complianceState: 'compliant',
    complianceGracePeriodExpirationDateTime: '9999-12-31T23:59:59Z',
    enrolledDateTime: '2026-01-02T03:04:05Z',
    lastSyncDateTime: '2026-11-20T08:00:00Z',
    managementAgent: 'configurationManagerClientMdm',
    managementState: 'managed',
    deviceEnrollmentType: 'windowsCoManagement',
    isEncrypted: true,
    isSupervised: false,
    azureADDeviceId: 'entra-1',
    configurationManagerClientEnabledFeatures: null,
    deviceActionResults: [],
    ...fields,
  };
}
