-- who did or saw what: lines are added, never changed; they go by whole chains when their time is over
create table alliance.trace_chain (
  -- the ledger of the house: 1, 2, 3 … without a gap, one chain for each day and running node
  number        bigint                   not null primary key,
  writer        varchar(40)              not null,
  begun_at      timestamp with time zone not null,
  key_id        varchar(40)              not null,
  previous_seal varchar(64)              not null,
  seal          varchar(64)              not null
);

create index trace_chain_by_time on alliance.trace_chain (begun_at);

create table alliance.trace (
  chain       bigint                   not null references alliance.trace_chain (number),
  line        bigint                   not null,
  at          timestamp with time zone not null,
  person      varchar(64),
  roles       varchar(200)             not null,
  place       varchar(40),
  kind        varchar(30)              not null,
  door        varchar(20)              not null,
  case_number varchar(20),
  -- numbers of the cases a list showed, a hundred at most
  listed      varchar(2400),
  -- account whose rights changed
  account     varchar(64),
  seal        varchar(64)              not null,
  primary key (chain, line)
);

create index trace_by_time on alliance.trace (at, chain, line);
create index trace_by_case on alliance.trace (case_number, at, chain, line);
create index trace_by_person on alliance.trace (person, at, chain, line);
create index trace_by_kind on alliance.trace (kind, at, chain, line);

-- written when a chain is closed: how far it goes
create table alliance.trace_chain_end (
  chain     bigint                   not null primary key references alliance.trace_chain (number),
  ended_at  timestamp with time zone not null,
  lines     bigint                   not null,
  last_seal varchar(64)              not null,
  seal      varchar(64)              not null
);

-- written when chains are dropped: where the ledger begins from now on
create table alliance.trace_cut (
  first_kept    bigint                   not null primary key,
  cut_at        timestamp with time zone not null,
  key_id        varchar(40)              not null,
  previous_seal varchar(64)              not null,
  seal          varchar(64)              not null
);
