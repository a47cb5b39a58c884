// What the help shows, per part of the counter: as one types it, and the command that a press on it runs.

export const help = {
  title: 'What I can do for you',
  intro: 'Press a line, or type it in your own words.',
  summary: 'What Balie can do for you.',
  parts: {
    everyone: {
      title: 'Your own device',
      examples: [
        { say: 'How do I set up my iPhone?', command: 'enroll_device' },
        { say: 'How far am I?', command: 'enrollment_status' },
        { say: 'My devices', command: 'my_devices' },
        { say: 'Why is my device not compliant?', command: 'why_noncompliant' },
        { say: 'Remove my iPhone from work', command: 'unenroll_device' },
        { say: 'We are moving to Intune. What do I do?', command: 'migration_help' },
        { say: 'My phone is lost', command: 'lost_device' },
        { say: 'I want to talk to a person', command: 'human_handoff' },
      ],
      more: 'Ask me anything about it, such as “can IT see my photos?”. “Cancel” stops what we are doing.',
    },
    helpdesk: {
      title: 'Helpdesk',
      examples: [
        { say: 'Find LT-0421', command: 'find_device' },
        { say: 'Sync LT-0421', command: 'sync_device' },
        { say: 'App evaluation LT-0421', command: 'app_evaluation' },
        { say: 'Sync computer policy LT-0421', command: 'sync_machine_policy' },
        { say: 'Sync user policy LT-0421', command: 'sync_user_policy' },
        { say: 'Did it work?', command: 'action_status' },
        { say: 'Cases', command: 'cases' },
        { say: 'Approvals', command: 'approvals' },
        { say: 'Devices about to be removed', command: 'removal_list' },
      ],
      more: 'Many at once: “sync every device in Sales”. Type “helpdesk here” in a channel, and what employees ask comes there. “Sign out” ends your sign-in here.',
    },
    admin: {
      title: 'Administrators',
      examples: [
        { say: 'What expires?', command: 'expiry_overview' },
        { say: 'Check now', command: 'check_now' },
        { say: 'Alerts on', command: 'subscribe_alerts' },
        { say: 'Are we ready to enroll?', command: 'readiness_check' },
        { say: 'Which Windows method?', command: 'enrollment_method_advice' },
        { say: 'Tenant attach', command: 'tenant_attach_help' },
        { say: 'Migration plan', command: 'migration_help' },
        { say: 'Unanswered questions', command: 'unanswered_questions' },
        { say: 'Status of Balie', command: 'balie_status' },
      ],
      more: '“Alerts on” also works in a channel where I was added; “alert settings” chooses what you hear and when. “Audit LT-0421” and “audit today” say who did what.',
    },
  },
};
