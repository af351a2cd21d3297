import { type Kysely, sql } from 'kysely'

/** The organisation tree, the bodies and posts in it, and the rooms where deliberation happens. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table installation (
      id text primary key check (id = 'this'),
      city_name text not null,
      site_name text not null,
      help_phone text,
      demo boolean not null default false,
      created_at timestamptz not null
    )`.execute(db)
  await sql`
    create table organisation (
      id text primary key,
      parent_id text references organisation (id),
      area_id text not null,
      path text not null unique,
      kind text not null check (kind in ('province', 'city', 'county', 'town', 'street', 'park', 'village', 'community', 'sector', 'enterprise')),
      name text not null,
      code text unique,
      settings jsonb not null default '{}',
      ended_on date,
      unique (parent_id, name)
    )`.execute(db)
  await sql`create index organisation_parent on organisation (parent_id)`.execute(db)
  await sql`create index organisation_path on organisation (path text_pattern_ops)`.execute(db)
  await sql`
    create table body (
      id text primary key,
      organisation_id text not null references organisation (id),
      area_id text not null,
      kind text not null check (kind in ('party_committee', 'government', 'cppcc', 'department', 'self_government', 'property_company', 'owners_committee', 'social_work', 'enterprise', 'task_force', 'other')),
      name text not null,
      ended_on date,
      unique (organisation_id, name)
    )`.execute(db)
  await sql`create index body_organisation on body (organisation_id)`.execute(db)
  await sql`
    create table person (
      id text primary key,
      area_id text not null,
      name text not null
    )`.execute(db)
  await sql`
    create table post (
      id text primary key,
      body_id text not null references body (id),
      area_id text not null,
      person_id text references person (id),
      name text not null,
      held_from date,
      held_until date,
      check (held_until is null or held_from is null or held_until >= held_from)
    )`.execute(db)
  await sql`create index post_body on post (body_id)`.execute(db)
  await sql`
    create table room (
      id text primary key,
      organisation_id text not null references organisation (id),
      area_id text not null,
      name text not null,
      level text not null check (level in ('county', 'town', 'village', 'sector', 'enterprise')),
      tags text[] not null default '{}',
      address text,
      opening text,
      method_id text not null,
      qr_code text not null unique,
      search text not null default '',
      ended_on date,
      unique (organisation_id, name)
    )`.execute(db)
  await sql`create index room_organisation on room (organisation_id)`.execute(db)
  await sql`create index room_area_name on room (area_id, name, id)`.execute(db)
  await sql`
    create table room_post (
      id text primary key,
      room_id text not null references room (id),
      area_id text not null,
      kind text not null check (kind in ('convener', 'linked_member', 'liaison')),
      title text not null,
      person_id text references person (id),
      held_from date,
      held_until date
    )`.execute(db)
  await sql`create index room_post_room on room_post (room_id)`.execute(db)
}
