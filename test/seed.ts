import type postgres from 'postgres';

const SCHEMAS = `('public', 'drizzle')`;

/** Everything that the tables of a database are made of: two databases with the same print differ in their rows alone. */
const PRINT = `
  select md5(string_agg(line, E'\\n' order by line)) as print from (
    select concat_ws(' ', 'column', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
      pg_get_expr(adbin, adrelid)) as line
    from pg_attribute a join pg_class c on c.oid = attrelid left join pg_attrdef d on adrelid = attrelid and adnum = attnum
    where relnamespace::regnamespace::text in ${SCHEMAS} and attnum > 0 and not attisdropped
    union all
    select concat_ws(' ', relkind, c.oid::regclass, pg_get_indexdef(indexrelid))
    from pg_class c left join pg_index on indexrelid = c.oid where relnamespace::regnamespace::text in ${SCHEMAS}
    union all
    select concat_ws(' ', 'constraint', conname, pg_get_constraintdef(c.oid)) from pg_constraint c
    where connamespace::regnamespace::text in ${SCHEMAS}
    union all select concat_ws(' ', 'schema', nspname) from pg_namespace where nspname !~ '^pg_'
    union all select concat_ws(' ', 'trigger', pg_get_triggerdef(oid)) from pg_trigger
    union all select concat_ws(' ', 'function', proname) from pg_proc where pronamespace::regnamespace::text in ${SCHEMAS}
  ) lines`;

/** Keeps a copy of all rows beside the tables, and where the counters stand. */
const KEEP = `
  create schema seed;
  create table seed.counters as select schemaname, sequencename, last_value from pg_sequences;
  do $$ declare t record; begin
    for t in select schemaname, tablename from pg_tables where schemaname in ${SCHEMAS} loop
      execute format('create table seed.%I as table %I.%I', 'kept_' || t.tablename, t.schemaname, t.tablename);
    end loop;
  end $$`;

/** Brings back the rows of every table that differs from what was kept, and the counters. */
const RESTORE = `
  do $$ declare t record; differs boolean; begin
    for t in select format('%I.%I', schemaname, tablename) as name, format('seed.%I', 'kept_' || tablename) as kept
        from pg_tables where schemaname in ${SCHEMAS} loop
      execute format('select exists (select r::text from %1$s r except all select k::text from %2$s k)
        or exists (select k::text from %2$s k except all select r::text from %1$s r)', t.name, t.kept) into differs;
      if differs then
        execute format('truncate %s', t.name);
        execute format('insert into %s table %s', t.name, t.kept);
      end if;
    end loop;
    perform setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, 1), last_value is not null)
      from seed.counters;
  end $$`;

/** Keeps what a database holds, so that it can be brought back. */
export const keepSeed = (sql: postgres.Sql): Promise<unknown> => sql.unsafe(KEEP);

/** Brings back what was kept. */
export const restoreSeed = (sql: postgres.Sql): Promise<unknown> => sql.unsafe(RESTORE);

/** The print of a database's tables. */
export const printOf = async (sql: postgres.Sql): Promise<string> => {
  const [row] = await sql.unsafe<{ print: string }[]>(PRINT);
  return row?.print ?? '';
};
