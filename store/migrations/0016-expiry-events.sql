-- What happened to the things that can lapse: kept when the thing itself is gone.
create table expiry_events (
  id bigint generated always as identity primary key,
  tenant_id text not null,
  at timestamptz not null,
  kind text not null,
  object_id text not null,
  name text not null,
  event text not null check (event in ('found', 'renewed', 'earlier', 'gone', 'lapsed', 'trouble', 'recovered')),
  before timestamptz,
  after timestamptz,
  detail jsonb not null default '{}'
);

create index expiry_events_at on expiry_events (tenant_id, at);
create index expiry_events_object on expiry_events (tenant_id, kind, object_id, at);

-- When a check last ended, and when somebody last looked whether checks still end.
create table expiry_rounds (
  tenant_id text primary key,
  began_at timestamptz,
  ended_at timestamptz not null,
  watched_at timestamptz
);

insert into expiry_rounds (tenant_id, ended_at) select tenant_id, max(checked_at) from expiry_checks group by tenant_id;

-- What an alert was about is settled: renewed, gone or working again.
alter table alerts add column closed_at timestamptz;

-- An earlier version wrote `devices`, and nothing of what a kind is; what it wrote must still be readable.
create function to_expiring(item jsonb) returns jsonb language sql immutable as $$
  select case when not (item ? 'devices') then item else
    (item - 'devices') || jsonb_build_object(
      'affected', case when item->>'kind' like 'app\_%' then null else jsonb_build_object('of', 'devices', 'count', item->'devices') end,
      'trouble', null,
      'keep', case when item->>'kind' = 'apple_push' and item->>'objectId' <> 'apple-push-certificate' then jsonb_build_object('topic', item->>'objectId') else '{}'::jsonb end,
      'nature', 'date',
      'severity', case item->>'kind' when 'apple_push' then 'critical' else 'high' end,
      'portalUrl', case item->>'kind'
        when 'apple_push' then 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/APNSCertificateBlade'
        when 'apple_enrollment_token' then 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/DepTokensListBlade'
        when 'apple_vpp_token' then 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/TenantAdminConnectorsMenu/~/appleVPPTokens'
        else 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade' end,
      -- There is one push certificate: it is the same thing with another topic.
      'objectId', case item->>'kind' when 'apple_push' then 'apple-push-certificate' else item->>'objectId' end)
  end
$$;

update alerts set content = to_expiring(content) where content ? 'devices';
update expiry_checks set items = (select coalesce(jsonb_agg(to_expiring(item) order by place), '[]'::jsonb) from jsonb_array_elements(items) with ordinality as listed(item, place));

drop function to_expiring(jsonb);

update alerts set object_id = 'apple-push-certificate' where kind = 'apple_push'
  and not exists (select 1 from alerts other where other.kind = 'apple_push' and other.object_id <> alerts.object_id and other.tenant_id = alerts.tenant_id
    and other.conversation_id = alerts.conversation_id and other.expires_at = alerts.expires_at and other.round = alerts.round);
update snoozes set object_id = 'apple-push-certificate' where kind = 'apple_push'
  and not exists (select 1 from snoozes other where other.kind = 'apple_push' and other.object_id <> snoozes.object_id and other.tenant_id = snoozes.tenant_id
    and other.conversation_id = snoozes.conversation_id);

-- What has been renewed before anybody kept such a list is not told now.
update alerts set closed_at = told_at where kind not in ('could_not_check') and not exists (
  select 1 from expiry_checks, jsonb_array_elements(items) as item
  where expiry_checks.tenant_id = alerts.tenant_id and item->>'kind' = alerts.kind and item->>'objectId' = alerts.object_id and (item->>'expires')::timestamptz = alerts.expires_at);
create index alerts_open on alerts (tenant_id, kind) where closed_at is null;
