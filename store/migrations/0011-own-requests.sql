-- What people ask of their own devices runs as the application; everything else in the name of who asked.
create table own_requests (
  tenant_id text not null,
  request uuid not null,
  primary key (tenant_id, request)
);
