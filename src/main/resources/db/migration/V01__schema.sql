-- Everything about a person or a school lives in this schema; the engine keeps its own tables beside it.
create schema if not exists alliance;
