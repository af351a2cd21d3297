import { type Kysely, sql } from 'kysely'

/** Accounts of staff, residents with a phone, roles with their scope, logins, one-time codes, what is sent out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id text primary key,
      area_id text not null,
      login text not null unique,
      phone text unique,
      post_line text not null,
      person_id text references person (id),
      password_hash text not null,
      password_changed_at timestamptz not null,
      must_change_password boolean not null default false,
      failures integer not null default 0,
      locked_until timestamptz,
      disabled_at timestamptz,
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table role_grant (
      id text primary key,
      account_id text not null references account (id),
      role text not null check (role in ('administrator', 'cppcc_office', 'party_office', 'convener', 'member', 'handler', 'auditor')),
      organisation_id text not null references organisation (id),
      body_id text references body (id),
      granted_by text references account (id),
      granted_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db)
  await sql`create unique index role_grant_once on role_grant (account_id, role, organisation_id, coalesce(body_id, '')) where ended_at is null`.execute(
    db,
  )
  // Who grants roles cannot audit, and who audits cannot grant: refused here too, for every way in.
  await sql`
    create function refuse_grant_and_audit() returns trigger language plpgsql as $$
    begin
      -- Two grants at once would not see each other: they wait for one another at the account.
      perform 1 from account where id = new.account_id for update;
      if new.ended_at is null and new.role in ('administrator', 'auditor') and exists (
        select 1 from role_grant g where g.account_id = new.account_id and g.ended_at is null and g.id <> new.id
          and g.role in ('administrator', 'auditor') and g.role <> new.role
      ) then
        raise exception 'granting roles and auditing exclude each other' using errcode = 'check_violation', constraint = 'grant_or_audit';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger role_grant_or_audit before insert or update on role_grant
    for each row execute function refuse_grant_and_audit()`.execute(db)
  await sql`
    create table resident (
      id text primary key,
      area_id text not null,
      phone text unique,
      created_at timestamptz not null,
      erased_at timestamptz,
      check ((phone is null) = (erased_at is not null))
    )`.execute(db)
  await sql`
    create table login (
      token_hash text primary key,
      account_id text references account (id),
      resident_id text references resident (id),
      csrf text not null,
      created_at timestamptz not null,
      seen_at timestamptz not null,
      expires_at timestamptz not null,
      check ((account_id is null) <> (resident_id is null))
    )`.execute(db)
  await sql`create index login_account on login (account_id)`.execute(db)
  await sql`create index login_expires on login (expires_at)`.execute(db)
  await sql`
    create table login_code (
      id text primary key,
      phone text not null,
      code_hash text not null,
      tries integer not null default 0,
      used_at timestamptz,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(db)
  await sql`create index login_code_phone on login_code (phone, created_at)`.execute(db)
  await sql`
    create table message (
      id text primary key,
      area_id text not null,
      channel text not null check (channel in ('sms', 'mail', 'slip')),
      recipient text not null,
      text text not null,
      state text not null check (state in ('queued', 'sent', 'failed', 'unknown')),
      subject_id text,
      created_at timestamptz not null,
      sent_at timestamptz
    )`.execute(db)
  await sql`create index message_state on message (state, created_at)`.execute(db)
  await sql`
    create table unmasking (
      id text primary key,
      area_id text not null,
      account_id text not null references account (id),
      subject_kind text not null,
      subject_id text not null,
      reason text not null,
      at timestamptz not null
    )`.execute(db)
  await sql`
    create trigger unmasking_is_append_only before update or delete on unmasking
    for each row execute function refuse_change()`.execute(db)
  await sql`
    create table stored_file (
      id text primary key,
      area_id text not null,
      digest text not null,
      name text not null,
      media_type text not null,
      size integer not null,
      visibility text not null check (visibility in ('staff', 'public')),
      uploaded_by text,
      uploaded_at timestamptz not null
    )`.execute(db)
  await sql`create index stored_file_digest on stored_file (digest)`.execute(db)
}
