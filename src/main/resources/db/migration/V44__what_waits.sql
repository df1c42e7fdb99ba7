-- Drafts beside those of tasks, and what waits for somebody on the home page.
-- A draft is of a task, of a form that starts a path (depart:…), or of a page of the house (/…).
alter table alliance.draft rename column task_id to place;
alter table alliance.draft alter column place set data type varchar(200);

-- what waits for somebody, on every home page
create index draft_of_author on alliance.draft (author);

-- fils somebody has opened before, on every home page
create index post_reading_of_user on alliance.post_reading (user_name);
