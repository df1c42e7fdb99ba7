-- an account that was closed long ago, and of which nobody knows any more whose it was
alter table alliance.staff add column forgotten_at timestamp with time zone;

update alliance.staff set forgotten_at = closed_at where closed_at is not null and display_name = 'Ancien membre du personnel';
